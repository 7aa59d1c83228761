// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.importer.v1;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/** A file to import; may be opened several times, each stream is closed by who opened it. */
@ProviderType
public interface ImportFile {

    /** The name to show in messages, without a path. */
    String name();

    /** Opens it from its start; gzip is already unpacked. */
    InputStream open() throws IOException;
}
