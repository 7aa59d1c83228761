// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.time.LocalDate;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Call;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** I4: the series of invoices (CGI ann. II art. 242 nonies A: "séquence chronologique et continue"). */
@Component(service = Invariant.class)
public final class GaplessNumbers implements Invariant {

    @Activate
    public GaplessNumbers(@Reference InvoiceTables tables) {}

    @Override
    public String id() {
        return "I4";
    }

    @Override
    public String promise() {
        return "The invoice numbers of each series are unique and gapless, and their dates never fall.";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Walk walk = new Walk();
        sql.each(
                "select series, sequence_no, invoice_no, issued_on from invoice where company = ?"
                        + " order by series, sequence_no",
                walk::next,
                call.company());
        return walk.findings.verdict();
    }

    private static final class Walk {
        private final Findings findings = new Findings();
        private String series = "";
        private long sequence;
        private LocalDate last = LocalDate.MIN;

        void next(Row row) {
            findings.checked(1);
            String current = row.text(1);
            if (!current.equals(series)) {
                series = current;
                sequence = 0;
                last = LocalDate.MIN;
            }
            long number = row.number(2);
            String printed = row.text(3);
            LocalDate issuedOn = row.date(4);
            findings.require(
                    number == sequence + 1,
                    "Series " + series + ": after " + sequence + " comes " + number + " (" + printed + ").");
            findings.require(
                    printed.equals(new Series(series).number(number)),
                    "Series " + series + ": number " + number + " is printed " + printed + ".");
            findings.require(
                    !issuedOn.isBefore(last),
                    "Invoice " + printed + " is dated " + issuedOn + ", after one of " + last + ".");
            sequence = number;
            last = issuedOn;
        }
    }
}
