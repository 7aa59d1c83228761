// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

/**
 * One file or folder of a zip, as its central directory has it.
 *
 * @param name with slashes; a folder's ends with one
 * @param deflated whether its bytes are deflated, else they are stored as they are
 * @param described whether checksum and sizes follow its bytes rather than go before them
 * @param crc the CRC-32 of its bytes
 * @param packed how many bytes it takes in the zip
 * @param size how many bytes it has
 * @param at where its header begins
 */
record ZipItem(String name, boolean deflated, boolean described, long crc, long packed, long size, long at) {

    boolean isFolder() {
        return name.endsWith("/");
    }
}
