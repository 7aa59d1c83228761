// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * The file that a form carries. Nothing of it was read before a page asks for it: by then it is known who sends it, and
 * that the form is ours.
 *
 * @param name as it is called where it came from, empty where nobody chose one
 * @param announced how many bytes the request says it has, less than zero where it says nothing
 * @param most how many bytes it may have
 * @param bytes of the file, to be read once
 */
public record Upload(String name, long announced, long most, InputStream bytes) {

    /** What of a file that is too large is still listened to, so that its browser comes to see why it is not taken. */
    private static final long PATIENCE = 512L << 20;

    /** What a form has around its file. */
    private static final long AROUND = 128 << 10;

    private static final int PART = 64 << 10;

    /** All of it. Refused: {@code import.too-large}, {@code import.unreadable} where the line broke. */
    public byte[] content() {
        try {
            if (announced > most + AROUND) {
                throw tooLarge();
            }
            byte[] content = bytes.readNBytes(Math.toIntExact(most) + 1);
            if (content.length > most) {
                throw tooLarge();
            }
            return content;
        } catch (IOException | UncheckedIOException broken) {
            throw new ComptoirException(
                    "import.unreadable", Fault.INVALID, Map.of(ComptoirException.FIELD, "file"), broken);
        }
    }

    private ComptoirException tooLarge() throws IOException {
        byte[] part = new byte[PART];
        long heard = 0;
        int count = bytes.read(part);
        while (count >= 0 && heard < PATIENCE) {
            heard += count;
            count = bytes.read(part);
        }
        return new ComptoirException(
                "import.too-large",
                Fault.TOO_LARGE,
                Map.of(ComptoirException.FIELD, "file", "most", Long.toString(most >> 20)));
    }
}
