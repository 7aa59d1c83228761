// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import org.comptoir.api.party.Customer;
import org.comptoir.api.party.TermsOfPayment;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.kernel.privacy.Trace;
import org.comptoir.model.CountryCode;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.PostalAddress;

/** How a customer lies in its table: the columns, in one order for reading, inserting and changing. */
final class CustomerRow {

    /** All columns that a change may touch. */
    static final String[] COLUMNS = {
        "code",
        "kind",
        "name",
        "siren",
        "siret",
        "vat_number",
        "vat_number_checked",
        "email",
        "phone",
        "billing_name",
        "billing_line1",
        "billing_line2",
        "billing_postcode",
        "billing_city",
        "billing_country",
        "delivery_name",
        "delivery_line1",
        "delivery_line2",
        "delivery_postcode",
        "delivery_city",
        "delivery_country",
        "terms_days",
        "terms_end_of_month",
        "price_list",
        "language_code",
        "search_text"
    };

    private static final int LONGEST_SEARCH_TEXT = 500;

    private CustomerRow() {}

    /** The values of {@link #COLUMNS}. */
    static Object[] values(Customer customer) {
        PostalAddress billing = customer.billing();
        PostalAddress delivery = customer.delivery();
        return new Object[] {
            customer.code(),
            customer.kind(),
            customer.name(),
            customer.siren(),
            customer.siret(),
            customer.vatNumber(),
            customer.vatNumberChecked() ? 1 : 0,
            customer.email(),
            customer.phone(),
            billing.name(),
            billing.line1(),
            billing.line2(),
            billing.postcode(),
            billing.city(),
            billing.country().code(),
            delivery.name(),
            delivery.line1(),
            delivery.line2(),
            delivery.postcode(),
            delivery.city(),
            delivery.country().code(),
            customer.terms().days(),
            customer.terms().endOfMonth() ? 1 : 0,
            customer.priceList(),
            customer.language(),
            SearchText.of(LONGEST_SEARCH_TEXT, customer.code(), customer.name(), customer.email())
                    .folded()
        };
    }

    /** What somebody is found by who was erased: what stands in the place of their name. */
    static String erasedSearchText(Trace trace) {
        return SearchText.of(LONGEST_SEARCH_TEXT, trace.pseudonym()).folded();
    }

    /** Reads {@code id}, the columns without the last, {@code version}. */
    static Customer read(Row row) {
        return new Customer(
                new PartyId(row.uuid(1)),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.text(7),
                row.integer(8) == 1,
                row.text(9),
                row.text(10),
                address(row, 11),
                address(row, 17),
                new TermsOfPayment(row.integer(23), row.integer(24) == 1),
                row.text(25),
                row.text(26),
                row.number(28));
    }

    private static PostalAddress address(Row row, int first) {
        return new PostalAddress(
                row.text(first),
                row.text(first + 1),
                row.text(first + 2),
                row.text(first + 3),
                row.text(first + 4),
                new CountryCode(row.text(first + 5)));
    }
}
