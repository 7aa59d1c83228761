// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

/**
 * How large an archive may be, against archives that are made to fill a disk or the memory.
 *
 * @param packed bytes of a file as it comes
 * @param entries files and folders of one zip
 * @param ratio how many times larger than packed a file may become; small files may by {@link #SLACK} bytes more
 * @param unpacked bytes of all files of the bundle and of the libraries in it
 */
record Limits(long packed, int entries, int ratio, long unpacked) {

    static final Limits STANDARD = new Limits(50L << 20, 5_000, 100, 200L << 20);

    /** A short file of one letter shrinks more than any ratio, and harms nobody. */
    private static final long SLACK = 64 << 10;

    boolean isBomb(long packedBytes, long unpackedBytes) {
        return unpackedBytes > most(packedBytes);
    }

    /** How many bytes so many packed ones may become. */
    long most(long packedBytes) {
        return packedBytes * ratio + SLACK;
    }
}
