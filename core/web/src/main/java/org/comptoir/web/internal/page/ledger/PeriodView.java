// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.comptoir.api.ledger.PeriodClosing;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * The months of the books.
 *
 * @param closedUntil the last day that is closed, empty for none
 * @param months the newest first
 * @param closings who asked for days to be closed, and who agreed; none for who may not know
 * @param reopenings the same for days to be opened again
 * @param zone of the company
 */
public record PeriodView(
        String closedUntil,
        List<Month> months,
        List<PeriodClosing> closings,
        List<PeriodClosing> reopenings,
        ZoneId zone)
        implements View {

    public PeriodView {
        months = List.copyOf(months);
        closings = List.copyOf(closings);
        reopenings = List.copyOf(reopenings);
    }

    /** A month and how much of it is closed. */
    public record Month(LocalDate first, LocalDate last, Value.Status state) {

        static Month of(YearMonth month, LocalDate closed) {
            LocalDate first = month.atDay(1);
            LocalDate last = month.atEndOfMonth();
            if (!last.isAfter(closed)) {
                return new Month(first, last, new Value.Status("period-state/closed", "green"));
            }
            return new Month(
                    first,
                    last,
                    first.isAfter(closed)
                            ? new Value.Status("period-state/open", "")
                            : new Value.Status("period-state/partly-closed", "blue"));
        }

        /** What was booked in it. */
        public String entries() {
            return EntryListPages.PATH + "?from=" + first + "&to=" + last + "&sums=1";
        }
    }

    @Override
    public String template() {
        return "periods";
    }

    @Override
    public String title(Words words) {
        return words.of("periods/title");
    }

    /** Whether both have spoken. */
    public Value.Status state(PeriodClosing asked) {
        return asked.approvedAt() == null
                ? new Value.Status("period-asked/open", "blue")
                : new Value.Status("period-asked/agreed", "green");
    }
}
