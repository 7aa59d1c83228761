// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.broker.v1;

import org.osgi.annotation.versioning.ConsumerType;

/** What is written in one go. */
@FunctionalInterface
@ConsumerType
public interface StoreWork {

    /**
     * Does the writing; may be run again when another writer was quicker, so it must have no effect but through {@code tx}.
     *
     * @return what the caller wants to know of it, and to be told again when the same call comes twice: at most 4,000
     *     characters, empty for nothing
     */
    String run(StoreTx tx);
}
