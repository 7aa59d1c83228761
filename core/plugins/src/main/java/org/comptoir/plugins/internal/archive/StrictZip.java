// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A zip that can be read in one way only. Programs that read the directory and programs that read from the beginning see
 * the same files, because these lie side by side from the first byte to the directory and say the same as it does; what
 * is checked here is what the framework will run. Sizes and checksums are proven by {@link #copy}. Belongs to one thread.
 */
final class StrictZip implements Closeable {

    private static final int HEADER = 0x04034b50;
    private static final int HEADER_BYTES = 30;
    /** With and without a mark, with short and long sizes (APPNOTE 6.3.10 §4.3.9). */
    private static final Set<Long> DESCRIPTOR_BYTES = Set.of(12L, 16L, 20L, 24L);

    private static final int BUFFER = 16 << 10;

    private final String file;
    private final FileChannel channel;
    private final Map<String, ZipItem> items = new LinkedHashMap<>();

    private StrictZip(String file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens a zip and checks all but the bytes of its files.
     *
     * @param file how refusals call the zip
     * @param path where it lies; nobody else writes it meanwhile
     */
    static StrictZip open(String file, Path path, Limits limits) throws IOException {
        StrictZip zip = new StrictZip(file, FileChannel.open(path));
        try {
            zip.read(limits);
            return zip;
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    /** Its files and folders by name, in the order of its directory. */
    Iterable<ZipItem> items() {
        return items.values();
    }

    Set<String> names() {
        return items.keySet();
    }

    /** The file of this name. */
    Optional<ZipItem> item(String name) {
        return Optional.ofNullable(items.get(name));
    }

    /** How many bytes all its files have. */
    long unpacked() {
        return items.values().stream().mapToLong(ZipItem::size).sum();
    }

    /** Writes the bytes of a file, which are those that the directory promised, or it is refused. */
    void copy(ZipItem item, OutputStream out) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InputStream raw = new Window(channel, data(item), item.packed());
                InputStream in = item.deflated() ? new InflaterInputStream(raw, inflater, BUFFER) : raw) {
            CRC32 crc = new CRC32();
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = in.read(buffer); read >= 0 && size <= item.size(); read = in.read(buffer)) {
                size += read;
                crc.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            boolean whole = !item.deflated() || inflater.getBytesRead() == item.packed();
            if (size != item.size() || crc.getValue() != item.crc() || !whole) {
                throw Refusals.damaged(file, item.name() + " has other bytes than it says");
            }
        } catch (java.util.zip.ZipException | java.io.EOFException broken) {
            throw Refusals.damaged(file, broken);
        } finally {
            inflater.end();
        }
    }

    /** The bytes of a file that is read into the memory. */
    byte[] bytes(ZipItem item, int most) throws IOException {
        if (item.size() > most) {
            throw Refusals.tooLarge(item.name(), "size", most);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy(item, out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Bytes of a file at a place, little endian; the place lies in the file. */
    static ByteBuffer bytes(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {
            // until it is full
        }
        return bytes.flip();
    }

    private void read(Limits limits) throws IOException {
        if (channel.size() > limits.packed()) {
            throw Refusals.tooLarge(file, "packed", limits.packed());
        }
        ZipDirectory.Listing listing = ZipDirectory.read(file, channel, limits);
        listing.items().forEach(item -> items.put(item.name(), item));
        for (ZipItem item : listing.items()) {
            if (limits.isBomb(item.packed(), item.size())) {
                throw Refusals.tooLarge(file, "ratio", limits.ratio());
            }
        }
        if (unpacked() > limits.unpacked()) {
            throw Refusals.tooLarge(file, "unpacked", limits.unpacked());
        }
        if (limits.isBomb(channel.size(), unpacked())) {
            throw Refusals.tooLarge(file, "ratio", limits.ratio());
        }
        checkSideBySide(listing);
    }

    private void checkSideBySide(ZipDirectory.Listing listing) throws IOException {
        List<ZipItem> inOrder = listing.items().stream()
                .sorted(Comparator.comparingLong(ZipItem::at))
                .toList();
        long begins = 0;
        for (int i = 0; i < inOrder.size(); i++) {
            ZipItem item = inOrder.get(i);
            long next = i + 1 < inOrder.size() ? inOrder.get(i + 1).at() : listing.at();
            if (item.at() != begins || item.at() + HEADER_BYTES > listing.at()) {
                throw Refusals.damaged(file, "its files do not lie side by side");
            }
            checkHeader(item);
            long after = next - (data(item) + item.packed());
            if (item.described() ? !DESCRIPTOR_BYTES.contains(after) : after != 0) {
                throw Refusals.damaged(file, "its files do not lie side by side");
            }
            begins = next;
        }
        if (begins != listing.at()) {
            throw Refusals.damaged(file, "something lies before its directory");
        }
    }

    private void checkHeader(ZipItem item) throws IOException {
        byte[] name = item.name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = bytes(channel, item.at(), HEADER_BYTES + name.length);
        if (header.remaining() < HEADER_BYTES + name.length || header.getInt(0) != HEADER) {
            throw Refusals.damaged(file, "the header of " + item.name() + " is missing");
        }
        boolean same = (header.getShort(8) & 0xFFFF) == (item.deflated() ? 8 : 0)
                && ((header.getShort(6) & 8) != 0) == item.described()
                && (header.getShort(26) & 0xFFFF) == name.length
                && header.slice(HEADER_BYTES, name.length).equals(ByteBuffer.wrap(name));
        boolean sameSizes = item.described()
                || ((header.getInt(14) & 0xFFFFFFFFL) == item.crc()
                        && (header.getInt(18) & 0xFFFFFFFFL) == item.packed()
                        && (header.getInt(22) & 0xFFFFFFFFL) == item.size());
        if (!same || !sameSizes) {
            throw Refusals.damaged(file, "its directory says other things of " + item.name() + " than its header");
        }
    }

    private long data(ZipItem item) throws IOException {
        ByteBuffer lengths = bytes(channel, item.at() + 26, 4);
        return item.at() + HEADER_BYTES + (lengths.getShort(0) & 0xFFFF) + (lengths.getShort(2) & 0xFFFF);
    }
}
