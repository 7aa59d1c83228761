// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.taxid.v1;

import java.time.Instant;

/**
 * What an authority said. Travels from plugin to core only.
 *
 * @param number which was asked about
 * @param state whether it holds
 * @param proof the authority's number of this consultation, empty where it gives none
 * @param name whose it is, empty where the authority does not tell
 * @param address where they are, on one line, empty where the authority does not tell
 * @param at when, by the authority's clock
 */
public record TaxIdAnswer(String number, State state, String proof, String name, String address, Instant at) {

    /** Travels from plugin to core only. */
    public enum State {
        VALID,
        INVALID
    }
}
