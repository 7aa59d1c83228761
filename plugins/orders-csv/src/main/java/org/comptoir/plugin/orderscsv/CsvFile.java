// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.comptoir.model.ComptoirException;
import org.comptoir.spi.importer.v1.ImportFile;

/** One file on its way in. */
final class CsvFile {

    /** Room for the longest field with all of its quotes doubled. */
    private static final int BUFFER = 2 * LineReader.LONGEST_FIELD + 8_192;

    private final Profile profile;
    private final ImportFile file;
    private final String name;
    private final int index;

    CsvFile(Profile profile, ImportFile file, String name, int index) {
        this.profile = profile;
        this.file = file;
        this.name = name;
        this.index = index;
    }

    /** Reads all of it and answers the digest of its bytes, in hexadecimal. */
    String readInto(Intake intake) throws IOException {
        char separator = separator();
        MessageDigest digest = Digests.sha256();
        LineReader lines = new LineReader(name, index, separator, profile.headings(), intake);
        try (InputStream bytes = new DigestInputStream(file.open(), digest);
                CsvReader<Void> csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .maxBufferSize(BUFFER)
                        .allowUnclosedQuote(false)
                        .build(lines, text(bytes))) {
            // The line reader keeps every record for itself, so that this reads to the end.
            csv.forEach(record -> {});
        } catch (IOException | RuntimeException failure) {
            throw explained(failure, lines);
        }
        if (!lines.isHeaderRead()) {
            throw new Place(name, 1, "1").refuse("orders-csv.empty", Map.of());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The first of the profile's separators that the header has most of. */
    private char separator() throws IOException {
        List<Character> candidates = profile.form().separators();
        char best = candidates.get(0);
        if (candidates.size() == 1) {
            return best;
        }
        char[] start = new char[LineReader.LONGEST_FIELD];
        int length;
        try (InputStream bytes = file.open();
                BufferedReader text = new BufferedReader(text(bytes))) {
            length = Math.max(0, text.read(start));
        } catch (CharacterCodingException | EOFException | ZipException damaged) {
            return best; // Met again, and explained, when the lines are read.
        }
        String header = new String(start, 0, length).lines().findFirst().orElse("");
        long most = 0;
        for (char candidate : candidates) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private Reader text(InputStream bytes) throws IOException {
        Charset encoding = profile.form().encoding();
        BufferedInputStream start = new BufferedInputStream(bytes);
        start.mark(4);
        byte[] mark = start.readNBytes(3);
        boolean utf8 = Arrays.equals(mark, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        boolean utf16 = mark.length > 1
                && (mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF
                        || mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE);
        if (utf16 || utf8 && !encoding.equals(StandardCharsets.UTF_8)) {
            throw new Place(name, 1, "1")
                    .refuse(
                            "orders-csv.encoding",
                            Map.of("expected", encoding.name(), "found", utf8 ? "UTF-8" : "UTF-16"));
        }
        if (!utf8) {
            start.reset();
        }
        return new InputStreamReader(
                start,
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** What went wrong in words and with its place; what cannot be read at all stays an {@link IOException}. */
    private RuntimeException explained(Throwable failure, LineReader lines) throws IOException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ComptoirException refusal) {
                return refusal;
            }
            if (cause instanceof CharacterCodingException) {
                return badText();
            }
            if (cause instanceof EOFException || cause instanceof ZipException) {
                return lines.place()
                        .refuse("orders-csv.damaged", Map.of("problem", String.valueOf(cause.getMessage())));
            }
            if (cause instanceof IOException unreadable) {
                throw unreadable;
            }
        }
        if (failure instanceof CsvParseException broken && broken.getCause() == null) {
            String problem = String.valueOf(broken.getMessage());
            return problem.contains("maximum buffer size")
                    ? lines.tooLong()
                    : lines.place().refuse("orders-csv.syntax", Map.of("problem", problem));
        }
        throw new IllegalStateException("reading " + name, failure);
    }

    private ComptoirException badText() throws IOException {
        Charset encoding = profile.form().encoding();
        try (InputStream again = file.open()) {
            return BadText.in(again, name, encoding).refuse("orders-csv.encoding", Map.of("expected", encoding.name()));
        }
    }
}
