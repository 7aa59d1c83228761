// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.util.Map;

/**
 * A series of invoices or credit notes: numbers without a gap, days that never go back (CGI ann. II art. 242 nonies A:
 * "séquence chronologique et continue").
 */
final class SeriesContents implements Contents {

    private static final int DIGITS = 6;

    private final String code;
    private final Report report;
    private String day = "";

    SeriesContents(String code, Report report) {
        this.code = code;
        this.report = report;
    }

    @Override
    public void next(long number, byte[] content) throws Breach {
        String name = "series:" + code + ": document " + number;
        Map<String, Object> invoice = Json.object(content, name);
        String digits = Long.toString(number);
        String expected = code + "-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
        report.require(expected.equals(invoice.get("number")), name + " is not numbered " + expected);
        if (invoice.get("issuedOn") instanceof String issuedOn) {
            // ISO dates sort as days do.
            report.require(issuedOn.compareTo(day) >= 0, name + " is dated before the one before");
            day = issuedOn;
        } else {
            report.breach(name + " has no day of issue");
        }
    }
}
