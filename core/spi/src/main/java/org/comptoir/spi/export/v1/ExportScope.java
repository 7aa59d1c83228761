// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.export.v1;

import java.time.LocalDate;
import java.util.Map;
import org.comptoir.model.Currency;
import org.comptoir.model.identity.Siren;

/**
 * What is exported.
 *
 * @param siren the company's SIREN
 * @param from first day
 * @param to last day, the closing day for a whole year
 * @param yearFrom first day of the fiscal year in which entries are numbered
 * @param yearTo its closing day
 * @param currency the books' currency
 * @param journalLabels the journals' names by code
 * @param accountLabels the accounts' names by number
 */
public record ExportScope(
        Siren siren,
        LocalDate from,
        LocalDate to,
        LocalDate yearFrom,
        LocalDate yearTo,
        Currency currency,
        Map<String, String> journalLabels,
        Map<String, String> accountLabels) {

    public ExportScope {
        journalLabels = Map.copyOf(journalLabels);
        accountLabels = Map.copyOf(accountLabels);
    }

    /** Whether only a part of the fiscal year is exported: numbers of the rest are missing then, and rightly so. */
    public boolean excerpt() {
        return from.isAfter(yearFrom) || to.isBefore(yearTo);
    }
}
