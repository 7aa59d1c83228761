// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.invoice;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.comptoir.api.access.Reads;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Money;
import org.osgi.annotation.versioning.ProviderType;

/** What the issued invoices add up to. */
@Reads("invoices")
@ProviderType
public interface InvoiceFigures {

    /** By month of issue, type and country of destination; months in order. */
    List<Turnover> turnover(Call call);

    /** The codes of the customers that were invoiced or credited. */
    Set<String> customers(Call call);

    /**
     * @param month of issue
     * @param type UNTDID 1001: {@code 380} or {@code 381}
     * @param destination the country that decides the VAT
     * @param documents how many
     * @param lines on all of them
     * @param net without VAT
     * @param vat the VAT
     */
    record Turnover(
            YearMonth month, String type, CountryCode destination, long documents, long lines, Money net, Money vat) {}
}
