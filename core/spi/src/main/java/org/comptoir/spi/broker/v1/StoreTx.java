// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.broker.v1;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** A write in progress. Belongs to the thread that it was given to; of no use once the work has returned or its time is up. */
@ProviderType
public interface StoreTx {

    /** Reads, as {@link PluginStore#read}, what this write has written so far as well. */
    <T> List<T> read(StoreSql select, StoreReader<T> reader);

    /**
     * Runs an insert, update or delete.
     *
     * @return how many rows it changed
     * @throws org.comptoir.model.ComptoirException as {@link PluginStore}; {@code store.duplicate} (CONFLICT) with the
     *     key's name when a unique key is hit, after which nothing more can be done in this write
     */
    int write(StoreSql change);

    /** The moment that this write is recorded at: one for the whole, in microseconds. */
    Instant now();
}
