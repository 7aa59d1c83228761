// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.data.v1;

import org.osgi.annotation.versioning.ProviderType;

/** Takes the files that a plugin adds to an export of its data. Not for many threads. */
@ProviderType
public interface ExportSink {

    /**
     * Adds a file.
     *
     * @param name small letters, digits, dots and hyphens, 1 to 100 characters; unique in the export
     * @param content at most 16 MiB
     * @throws org.comptoir.model.ComptoirException {@code data.file-name} (INVALID), {@code data.file-too-large}
     */
    void file(String name, byte[] content);
}
