// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.bank.v1;

import java.util.List;

/**
 * Some lines of an account. Travels from plugin to core only.
 *
 * @param lines oldest first; empty when nothing is new
 * @param cursor where to go on, at most 1,000 characters; moves with each page that is not empty
 */
public record BankPage(List<BankLine> lines, String cursor) {
    public BankPage {
        lines = List.copyOf(lines);
    }
}
