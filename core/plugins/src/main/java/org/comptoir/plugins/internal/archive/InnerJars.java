// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.comptoir.model.ComptoirException;

/**
 * Reads the jars inside a bundle, those on its class path and those that no class loader opens, all of them together
 * within the limits of one bundle: what they unpack to lies in the memory, and nothing has counted it before. Belongs to
 * one thread.
 */
final class InnerJars {

    private final Limits limits;
    private long unpacked;

    /** @param outer how many bytes the files of the bundle itself have */
    InnerJars(Limits limits, long outer) {
        this.limits = limits;
        this.unpacked = outer;
    }

    /**
     * The classes of one jar, by their paths in it.
     *
     * <p>Refused: {@code plugin.archive-too-large}.
     *
     * @param name how a refusal calls it
     * @throws IOException when it is no jar, or a broken one
     */
    SortedMap<String, byte[]> classes(String name, byte[] jar) throws IOException {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar));
        long most = Math.min(limits.unpacked() - unpacked, limits.most(jar.length));
        long inside = 0;
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            entries++;
            if (entries > limits.entries()) {
                throw Refusals.tooLarge(name, "entries", limits.entries());
            }
            // One more than there may be shows that there are more, and is all that is ever unpacked of them.
            int room = (int) Math.min(Math.max(0, most - inside), Integer.MAX_VALUE - 1) + 1;
            inside += entry.getName().length();
            if (entry.getName().endsWith(".class")) {
                byte[] content = zip.readNBytes(room);
                inside += content.length;
                classes.put(entry.getName(), content);
            } else {
                inside += zip.skip(room);
            }
            if (inside > most) {
                throw tooLarge(name, jar.length, inside);
            }
        }
        unpacked += inside;
        return classes;
    }

    private ComptoirException tooLarge(String name, long packed, long inside) {
        return limits.isBomb(packed, inside)
                ? Refusals.tooLarge(name, "ratio", limits.ratio())
                : Refusals.tooLarge(name, "unpacked", limits.unpacked());
    }
}
