// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.api.DaySpan;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.model.identity.Siren;
import org.comptoir.web.internal.http.Fields;

/**
 * What somebody typed of VAT and of their fiscal year: what the VAT of an order is decided by, and nothing else.
 *
 * @param french whether the seat is in France, whose law alone knows the regimes
 * @param regime {@code standard} or {@code franchise}
 * @param oss whether sales at a distance are taxed where they arrive
 * @param margin whether goods are sold second hand
 * @param vatNumber as typed
 * @param yearFrom as browsers send a day
 * @param yearTo the same
 */
public record TaxForm(
        boolean french, String regime, boolean oss, boolean margin, String vatNumber, String yearFrom, String yearTo) {

    static final String FRANCHISE = "franchise";
    private static final String STANDARD = "standard";
    private static final String OSS = "oss";
    private static final String MARGIN = "margin";
    private static final String FRANCE = "FR";

    static TaxForm read(Fields form, CompanyRequest company) {
        return new TaxForm(
                isFrench(company),
                form.text("regime"),
                form.text(OSS).equals("yes"),
                form.text(MARGIN).equals("yes"),
                form.text("vatNumber"),
                form.text("yearFrom"),
                form.text("yearTo"));
    }

    /** What was settled, else what most have: VAT, the number that follows from the SIREN, the calendar year. */
    static TaxForm of(CompanyRequest company, DaySpan year, boolean settled) {
        Set<String> schemes = company.vatSchemes();
        return new TaxForm(
                isFrench(company),
                schemes.contains(FRANCHISE) ? FRANCHISE : STANDARD,
                schemes.contains(OSS),
                schemes.contains(MARGIN),
                settled || !company.vatNumber().isEmpty() ? company.vatNumber() : derived(company),
                year.first().toString(),
                year.last().toString());
    }

    /** The calendar year that a day lies in. */
    static DaySpan calendarYear(LocalDate day) {
        return new DaySpan(day.withDayOfYear(1), day.withMonth(12).withDayOfMonth(31));
    }

    private static boolean isFrench(CompanyRequest company) {
        return company.address().country().code().equals(FRANCE);
    }

    private static String derived(CompanyRequest company) {
        return isFrench(company) && !company.siren().isEmpty()
                ? new Siren(company.siren()).vatNumber().toString()
                : "";
    }

    public boolean franchise() {
        return regime.equals(FRANCHISE);
    }

    Set<String> schemes() {
        Set<String> schemes = new TreeSet<>();
        if (franchise()) {
            schemes.add(FRANCHISE);
        }
        if (oss) {
            schemes.add(OSS);
        }
        if (margin) {
            schemes.add(MARGIN);
        }
        return french ? schemes : Set.of();
    }

    /** Who charges VAT has a number; left empty, a French one follows from the SIREN. */
    String number(CompanyRequest company) {
        return vatNumber.isEmpty() && !franchise() ? derived(company) : vatNumber;
    }
}
