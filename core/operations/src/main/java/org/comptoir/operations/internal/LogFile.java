// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.operations.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.comptoir.api.server.LogTail.Line;

/**
 * The file that the server's log is written to, read from its end.
 *
 * @param path where it is
 */
record LogFile(Path path) {

    /** As the server writes it: time, level, thread, source, bundle, message. */
    private static final Pattern BEGINNING =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[,.]\\d{3}\\S* \\| .*");

    private static final Pattern BETWEEN = Pattern.compile(" \\| ");
    private static final int PARTS = 6;
    private static final int LONGEST_TRACE = 20_000;

    /**
     * The end of the file.
     *
     * @param whole whether it is all of it
     */
    record End(String text, boolean whole) {}

    /** No more than so many bytes; a line that was cut is left out. */
    End end(int most) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(path)) {
            long size = file.size();
            long from = Math.max(0, size - most);
            ByteBuffer bytes = ByteBuffer.allocate((int) (size - from));
            file.position(from);
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {
                // A file that is written to is read as far as it was when this began.
            }
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            return new End(from == 0 ? text : text.substring(text.indexOf('\n') + 1), from == 0);
        } catch (NoSuchFileException none) {
            return new End("", true);
        }
    }

    /** What a text of the log says, the oldest first. */
    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        StringBuilder trace = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (BEGINNING.matcher(line).matches()) {
                hang(lines, trace);
                lines.add(line(line));
            } else if (!lines.isEmpty() && trace.length() < LONGEST_TRACE) {
                trace.append(line).append('\n');
            }
        }
        hang(lines, trace);
        return lines;
    }

    private static void hang(List<Line> lines, StringBuilder trace) {
        if (trace.length() > 0) {
            Line last = lines.remove(lines.size() - 1);
            lines.add(new Line(
                    last.at(),
                    last.level(),
                    last.source(),
                    last.bundle(),
                    last.message(),
                    trace.toString().stripTrailing()));
            trace.setLength(0);
        }
    }

    private static Line line(String text) {
        String[] parts = BETWEEN.split(text, PARTS);
        if (parts.length < PARTS) {
            return new Line(parts[0], "INFO", "", "", parts[parts.length - 1], "");
        }
        String[] bundle = parts[4].strip().split(" - ", -1);
        return new Line(
                parts[0], parts[1].strip(), parts[3].strip(), bundle.length > 1 ? bundle[1].strip() : "", parts[5], "");
    }
}
