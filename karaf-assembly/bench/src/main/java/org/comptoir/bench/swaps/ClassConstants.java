// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The texts in a compiled class. Nothing in it points to their places, so they may change their length (JVMS 4.4.7). */
final class ClassConstants {

    private static final int UTF8 = 1;

    private ClassConstants() {}

    /** The class with a word in its texts replaced, wherever it stands. */
    static byte[] replaced(byte[] compiled, String word, String by) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(compiled));
        ByteArrayOutputStream changed = new ByteArrayOutputStream(compiled.length + 64);
        DataOutputStream out = new DataOutputStream(changed);
        // Magic number and version.
        out.writeLong(in.readLong());
        int count = in.readUnsignedShort();
        out.writeShort(count);
        for (int index = 1; index < count; index++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            if (tag == UTF8) {
                out.writeUTF(in.readUTF().replace(word, by));
            } else {
                out.write(in.readNBytes(length(tag)));
            }
            // Long and double take two places.
            index += tag == 5 || tag == 6 ? 1 : 0;
        }
        in.transferTo(out);
        return changed.toByteArray();
    }

    private static int length(int tag) throws IOException {
        return switch (tag) {
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            default -> throw new IOException("constant of the unknown kind " + tag);
        };
    }
}
