// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.importer.v1;

import org.osgi.annotation.versioning.ProviderType;

/** Takes facts one by one, in order; slow when the core is slow, so that nothing piles up. Not for many threads. */
@ProviderType
public interface ImportSink {

    /** How many facts will come in all, said once before the first, for the progress bar. */
    void expect(long facts);

    /**
     * Takes a fact.
     *
     * @throws org.comptoir.model.ComptoirException when the import is to stop
     */
    void accept(ImportedFact fact);
}
