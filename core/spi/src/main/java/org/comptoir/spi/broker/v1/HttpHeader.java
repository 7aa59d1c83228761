// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.broker.v1;

/**
 * A line of a request's or an answer's head.
 *
 * @param name as it is written; compared without regard to case
 * @param value may be a secret, so that it shows only when asked for by name
 */
public record HttpHeader(String name, String value) {

    /** The name alone. */
    @Override
    public String toString() {
        return name + ": ***";
    }
}
