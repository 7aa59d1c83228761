// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.model.Call;
import org.comptoir.model.Money;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.Pages;
import org.comptoir.shell.internal.console.Suggestions;

/** Entries. */
@Service
@Command(
        scope = "comptoir",
        name = "ledger-entries",
        description = "Lists entries with their postings",
        detailedDescription = "classpath:help/ledger-entries.txt")
@Parsing(OptionsFirst.class)
public final class LedgerEntries extends CompanyCommand {

    private static final String[] COLUMNS = {
        "journal", "number", "bookedOn", "piece", "account", "auxiliary", "debit", "credit", "label"
    };

    @Option(name = "--journal", description = "Only this journal, such as VE")
    private String journal = "";

    @Option(name = "--from", description = "First day of booking")
    private String from = "";

    @Option(name = "--to", description = "Last day of booking")
    private String to = "";

    private record Line(
            String journal,
            long number,
            LocalDate bookedOn,
            String piece,
            String account,
            String auxiliary,
            Money debit,
            Money credit,
            String label) {}

    @Override
    protected void run(Answer answer) {
        Call call = call();
        LocalDate first = date("--from", from, Suggestions.FIRST_DAY);
        LocalDate last = date("--to", to, Suggestions.LAST_DAY);
        List<Entry> found =
                Pages.first(limit() + 1, page -> service(Ledger.class).entries(journal, first, last, page, call));
        List<Entry> entries = found.subList(0, Math.min(limit(), found.size()));
        if (wantsJson()) {
            answer.rows(entries);
        } else {
            answer.rows(lines(entries), COLUMNS);
        }
        answer.more(limit(), found.size());
    }

    private static List<Line> lines(List<Entry> entries) {
        List<Line> lines = new ArrayList<>();
        for (Entry entry : entries) {
            for (Posting posting : entry.postings()) {
                lines.add(new Line(
                        entry.journal(),
                        entry.number(),
                        entry.bookedOn(),
                        entry.piece(),
                        posting.account(),
                        posting.auxiliary(),
                        posting.debit(),
                        posting.credit(),
                        posting.label()));
            }
        }
        return lines;
    }
}
