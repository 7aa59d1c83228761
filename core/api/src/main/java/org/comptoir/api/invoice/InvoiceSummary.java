// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.invoice;

import java.time.LocalDate;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Money;
import org.comptoir.model.id.InvoiceId;

/**
 * An invoice in a list.
 *
 * @param id its id
 * @param number its legal number
 * @param type UNTDID 1001: {@code 380} or {@code 381}
 * @param issuedOn its date
 * @param dueOn when it is due
 * @param customerCode whose
 * @param customerName its name then
 * @param destination the country that decides the VAT
 * @param net without VAT
 * @param vat the VAT
 * @param gross with VAT
 * @param hash SHA-256 of its link in the series' chain
 */
public record InvoiceSummary(
        InvoiceId id,
        String number,
        String type,
        LocalDate issuedOn,
        LocalDate dueOn,
        String customerCode,
        String customerName,
        CountryCode destination,
        Money net,
        Money vat,
        Money gross,
        String hash) {}
