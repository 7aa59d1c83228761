// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.broker.v1;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads one row into a value.
 *
 * @param <T> the value
 */
@FunctionalInterface
@ConsumerType
public interface StoreReader<T> {

    T read(StoreRow row);
}
