// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The central directory of a zip, read by the letter (APPNOTE 6.3.10 §4.3 and §4.4): no second disk, no encryption, no
 * zip64, which an archive within the limits does not need, no name twice, nothing but files and folders with names that
 * stay inside.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_BYTES = 46;
    private static final int LONGEST_NAME = 1_000;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int DESCRIBED = 1 << 3;
    /** The kind of a Unix file, in the upper half of its attributes. */
    private static final int KIND = 0xF000;

    private static final Set<Integer> FILE_OR_FOLDER = Set.of(0, 0x8000, 0x4000);

    private final String file;
    private final FileChannel channel;
    private final Limits limits;

    private ZipDirectory(String file, FileChannel channel, Limits limits) {
        this.file = file;
        this.channel = channel;
        this.limits = limits;
    }

    /**
     * What a zip says it holds, in the order of its directory.
     *
     * @param items its files and folders
     * @param at where the directory begins, which is where the files end
     */
    record Listing(List<ZipItem> items, long at) {}

    /**
     * Reads the directory.
     *
     * @param file how refusals call the zip
     */
    static Listing read(String file, FileChannel channel, Limits limits) throws IOException {
        return new ZipDirectory(file, channel, limits).listing();
    }

    private Listing listing() throws IOException {
        long end = end();
        ByteBuffer last = StrictZip.bytes(channel, end, END_BYTES);
        int entries = last.getShort(10) & 0xFFFF;
        long size = last.getInt(12) & 0xFFFFFFFFL;
        long at = last.getInt(16) & 0xFFFFFFFFL;
        if (last.getInt(4) != 0 || (last.getShort(8) & 0xFFFF) != entries || at + size != end) {
            throw Refusals.damaged(file, "its directory is not where it should be");
        }
        if (entries > limits.entries()) {
            throw Refusals.tooLarge(file, "entries", limits.entries());
        }
        if (size > entries * (HEADER_BYTES + 3L * LONGEST_NAME)) {
            throw Refusals.tooLarge(file, "directory", entries * (HEADER_BYTES + 3L * LONGEST_NAME));
        }
        return new Listing(items(StrictZip.bytes(channel, at, (int) size), entries), at);
    }

    /** Where the last record begins: the one whose comment ends with the file. */
    private long end() throws IOException {
        long size = channel.size();
        if (size < END_BYTES) {
            throw Refusals.damaged(file, "it ends too soon");
        }
        int tail = (int) Math.min(size, END_BYTES + LONGEST_COMMENT);
        ByteBuffer bytes = StrictZip.bytes(channel, size - tail, tail);
        for (int at = tail - END_BYTES; at >= 0; at--) {
            if (bytes.getInt(at) == END && at + END_BYTES + (bytes.getShort(at + 20) & 0xFFFF) == tail) {
                return size - tail + at;
            }
        }
        throw Refusals.damaged(file, "it is no zip, or it ends too soon");
    }

    private List<ZipItem> items(ByteBuffer bytes, int entries) {
        List<ZipItem> items = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < entries; i++) {
            if (bytes.remaining() < HEADER_BYTES || bytes.getInt(bytes.position()) != HEADER) {
                throw Refusals.damaged(file, "its directory ends too soon");
            }
            ZipItem item = item(bytes);
            if (!names.add(
                    item.isFolder() ? item.name().substring(0, item.name().length() - 1) : item.name())) {
                throw Refusals.duplicate(file, item.name());
            }
            items.add(item);
        }
        if (bytes.hasRemaining()) {
            throw Refusals.damaged(file, "its directory holds more than it says");
        }
        return items;
    }

    private ZipItem item(ByteBuffer bytes) {
        int start = bytes.position();
        int flags = bytes.getShort(start + 8) & 0xFFFF;
        int method = bytes.getShort(start + 10) & 0xFFFF;
        int nameBytes = bytes.getShort(start + 28) & 0xFFFF;
        int length = HEADER_BYTES
                + nameBytes
                + (bytes.getShort(start + 30) & 0xFFFF)
                + (bytes.getShort(start + 32) & 0xFFFF);
        if (bytes.remaining() < length) {
            throw Refusals.damaged(file, "its directory ends too soon");
        }
        String name = name(bytes.slice(start + HEADER_BYTES, nameBytes));
        if (!FILE_OR_FOLDER.contains(bytes.getInt(start + 38) >>> 16 & KIND)) {
            throw Refusals.link(file, name);
        }
        if ((flags & ENCRYPTED) != 0 || (method != STORED && method != DEFLATED)) {
            throw Refusals.damaged(file, "how it packs " + name + " is not known");
        }
        ZipItem item = new ZipItem(
                name,
                method == DEFLATED,
                (flags & DESCRIBED) != 0,
                bytes.getInt(start + 16) & 0xFFFFFFFFL,
                bytes.getInt(start + 20) & 0xFFFFFFFFL,
                bytes.getInt(start + 24) & 0xFFFFFFFFL,
                bytes.getInt(start + 42) & 0xFFFFFFFFL);
        bytes.position(start + length);
        return item;
    }

    private String name(ByteBuffer bytes) {
        String name;
        try {
            name = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException malformed) {
            throw Refusals.path(file, "?");
        }
        if (!StaysInside.test(name) || name.length() > LONGEST_NAME) {
            throw Refusals.path(file, name);
        }
        return name;
    }
}
