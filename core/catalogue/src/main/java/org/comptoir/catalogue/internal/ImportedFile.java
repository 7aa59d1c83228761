// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.Map;
import org.comptoir.kernel.Sha256;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** Bytes that somebody sent as a file of products, before anybody reads them as one. */
record ImportedFile(byte[] content) {

    static final int MOST_BYTES = 64 << 20;

    /** A zip, which a workbook of today is. */
    private static final byte[] ZIP = {'P', 'K'};
    /** A workbook of the nineties. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Refused: {@code import.too-large}, {@code import.empty}, {@code import.spreadsheet}, {@code import.not-text}. */
    ImportedFile {
        if (content.length > MOST_BYTES) {
            throw refusal("import.too-large", Fault.TOO_LARGE);
        }
        if (content.length == 0) {
            throw refusal("import.empty", Fault.INVALID);
        }
        if (beginsWith(content, ZIP) && content.length > 3 && content[2] <= 8 || beginsWith(content, COMPOUND)) {
            throw refusal("import.spreadsheet", Fault.INVALID);
        }
        if (!isUtf16(content) && holdsNul(content)) {
            throw refusal("import.not-text", Fault.INVALID);
        }
    }

    static ComptoirException refusal(String code, Fault fault) {
        return new ComptoirException(
                code, fault, Map.of(ComptoirException.FIELD, "file", "most", Integer.toString(MOST_BYTES)));
    }

    String sha256() {
        return new Sha256().add(content).hex();
    }

    private static boolean beginsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && java.util.Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean isUtf16(byte[] content) {
        return beginsWith(content, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || beginsWith(content, new byte[] {(byte) 0xFE, (byte) 0xFF});
    }

    private static boolean holdsNul(byte[] content) {
        for (byte one : content) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }
}
