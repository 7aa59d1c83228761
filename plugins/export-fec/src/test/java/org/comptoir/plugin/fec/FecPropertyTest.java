// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.fec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;

/** Whatever balanced entries the books hold, the file keeps every rule and loses no cent. */
class FecPropertyTest {

    private static final List<String> JOURNALS = List.of("VE", "BQ", "ST");
    private static final List<String> ACCOUNTS = List.of("370", "411", "44571", "512", "603", "707");

    /** A draft of an entry. */
    record Draft(int journal, int day, int daysUntilFinal, List<Long> amounts, String label) {}

    @Property(tries = 300)
    void anyBalancedBooksMakeAFileWithoutFindings(@ForAll("drafts") List<Draft> drafts) throws IOException {
        List<Entry> entries = booked(drafts);
        for (String encoding : List.of("ISO-8859-15", "UTF-8")) {
            byte[] file = Lenoir.written(Lenoir.export(encoding), entries.iterator());
            Charset charset = Charset.forName(encoding);
            assertThat(FecFile.findings("252934765FEC20261231.txt", file, charset, Lenoir.FROM, Lenoir.TO))
                    .isEmpty();
            assertThat(sums(FecFile.records(file, charset))).isEqualTo(expected(entries));
            assertThat(Lenoir.written(Lenoir.export(encoding), entries.iterator()))
                    .isEqualTo(file);
        }
    }

    @Provide
    Arbitrary<List<Draft>> drafts() {
        Arbitrary<String> labels = Arbitraries.strings().ofMaxLength(30).map(label -> "L" + label);
        return Combinators.combine(
                        Arbitraries.integers().between(0, JOURNALS.size() - 1),
                        Arbitraries.integers().between(0, 364),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.longs()
                                .between(1, 10_000_000_000L)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(6),
                        labels)
                .as(Draft::new)
                .list()
                .ofMaxSize(20);
    }

    /** The last line of an entry takes what the others leave. */
    private static List<Entry> booked(List<Draft> drafts) {
        Map<String, Long> numbers = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        LocalDate validated = Lenoir.FROM;
        for (Draft draft : drafts) {
            LocalDate on = Lenoir.FROM.plusDays(draft.day());
            LocalDate madeFinal = on.plusDays(draft.daysUntilFinal());
            validated = madeFinal.isAfter(validated) ? madeFinal : validated;
            String journal = JOURNALS.get(draft.journal());
            Instant at = Instant.parse(validated + "T10:00:00Z").plus(entries.size(), ChronoUnit.MILLIS);
            entries.add(new Entry(
                    new EntryId(new UUID(1, entries.size())),
                    journal,
                    numbers.merge(journal, 1L, Long::sum),
                    on,
                    at,
                    "P-" + entries.size(),
                    on,
                    draft.label(),
                    "draft:" + entries.size(),
                    "",
                    postings(draft.amounts())));
        }
        return entries;
    }

    private static List<Posting> postings(List<Long> amounts) {
        List<Posting> postings = new ArrayList<>();
        long left = 0;
        for (int i = 0; i < amounts.size(); i++) {
            long amount = i % 2 == 0 ? amounts.get(i) : -amounts.get(i);
            left += amount;
            postings.add(posting(ACCOUNTS.get(i % ACCOUNTS.size()), amount));
        }
        if (left == 0) {
            postings.add(posting("512", 1));
            left = 1;
        }
        postings.add(posting("707", -left));
        return postings;
    }

    private static Posting posting(String account, long cents) {
        Money none = Money.zero(Currency.EUR);
        Money amount = new Money(Math.abs(cents), Currency.EUR);
        return new Posting(account, "", "", cents > 0 ? amount : none, cents > 0 ? none : amount, "");
    }

    private static Map<String, BigDecimal> expected(List<Entry> entries) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Entry entry : entries) {
            for (Posting posting : entry.postings()) {
                sums.merge(posting.account() + " debit", posting.debit().toDecimal(), BigDecimal::add);
                sums.merge(posting.account() + " credit", posting.credit().toDecimal(), BigDecimal::add);
            }
        }
        return sums;
    }

    private static Map<String, BigDecimal> sums(List<String[]> records) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (String[] record : records) {
            sums.merge(record[4] + " debit", new BigDecimal(record[11].replace(',', '.')), BigDecimal::add);
            sums.merge(record[4] + " credit", new BigDecimal(record[12].replace(',', '.')), BigDecimal::add);
        }
        return sums;
    }
}
