// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.fec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;
import org.comptoir.spi.export.v1.ExportScope;
import org.comptoir.spi.export.v1.ExportedEntry;
import org.junit.jupiter.api.Test;

/** An entry that breaks a rule stops the export; the refusal names the entry and the rule. */
class FecRefusalTest {

    private static final Posting[] FAIR = {Lenoir.side("512", "10.00"), Lenoir.side("707", "-10.00")};

    @Test
    void anUnbalancedEntry() {
        refused("fec.balance", booked(Lenoir.side("512", "10.00"), Lenoir.side("707", "-9.99")));
    }

    @Test
    void anEntryOfOneLine() {
        refused("fec.postings", booked(Lenoir.side("512", "10.00")));
    }

    @Test
    void aLineOnBothSidesOrNoneOrBelowZero() {
        for (long[] sides : new long[][] {{5, 5}, {0, 0}, {-5, 0}, {0, -5}}) {
            Posting wrong = new Posting("512", "", "", cents(sides[0]), cents(sides[1]), "");
            refused("fec.side", booked(wrong, FAIR[0], FAIR[1]));
        }
    }

    @Test
    void anAmountInAnotherCurrency() {
        Money dollars = new Money(1000, Currency.of("USD"));
        refused("fec.currency", booked(new Posting("512", "", "", dollars, cents(0), ""), FAIR[1]));
    }

    @Test
    void anAccountThatBeginsWithLessThanThreeDigitsOrHasNoName() {
        refused("fec.account", booked(Lenoir.side("5", "10.00"), FAIR[1]));
        refused("fec.account", booked(Lenoir.side("5A12", "10.00"), FAIR[1]));
        refused("fec.account", booked(Lenoir.side("512\t", "10.00"), FAIR[1]));
        refused("fec.account-label", booked(Lenoir.side("519", "10.00"), FAIR[1]));
    }

    @Test
    void aNameOfAnAuxiliaryAccountWithoutTheAccount() {
        refused("fec.auxiliary", booked(Lenoir.client("", "Zoë", "10.00"), FAIR[1]));
    }

    @Test
    void aJournalWithoutANameOrWithASeparatorInItsCode() {
        refused("fec.journal-label", Lenoir.entry("XX", 1, "2026-01-05", "2026-01-05", "P", "L", FAIR));
        refused("fec.journal", Lenoir.entry("V\tE", 1, "2026-01-05", "2026-01-05", "P", "L", FAIR));
        refused("fec.journal", Lenoir.entry("", 1, "2026-01-05", "2026-01-05", "P", "L", FAIR));
    }

    @Test
    void anEntryWithoutAPieceOrALabel() {
        refused("fec.piece", Lenoir.entry("BQ", 1, "2026-01-05", "2026-01-05", "\t", "L", FAIR));
        refused("fec.label", Lenoir.entry("BQ", 1, "2026-01-05", "2026-01-05", "P", "\n ", FAIR));
    }

    @Test
    void anEntryOutsideThePeriod() {
        refused("fec.period", Lenoir.entry("BQ", 1, "2025-12-31", "2026-01-05", "P", "L", FAIR));
        refused("fec.period", Lenoir.entry("BQ", 1, "2027-01-01", "2027-01-05", "P", "L", FAIR));
    }

    @Test
    void anEntryMadeFinalBeforeItsOwnDate() {
        refused("fec.validated-before-booked", Lenoir.entry("BQ", 1, "2026-01-05", "2026-01-04", "P", "L", FAIR));
    }

    @Test
    void aNumberThatIsMissingRepeatedOrNotPositive() {
        refused("fec.number-gap", booked(1), booked(3));
        refused("fec.order", booked(1), booked(1));
        refused("fec.number-gap", booked(2));
        refused("fec.order", booked(1), booked(2), booked(1));
        refused("fec.number", booked(0));
    }

    @Test
    void anEntryMadeFinalBeforeTheOneInFrontOfIt() {
        refused(
                "fec.order",
                Lenoir.entry("BQ", 1, "2026-01-05", "2026-01-08", "P", "L", FAIR),
                Lenoir.entry("ST", 1, "2026-01-05", "2026-01-06", "P", "L", FAIR));
    }

    @Test
    void anotherOrderInThePartOfAYearThanInTheBooks() {
        Entry late = Lenoir.entry("BQ", 9, "2026-01-05", "2026-01-06", "P", "L", FAIR);
        Entry early = Lenoir.entry("BQ", 4, "2026-01-05", "2026-01-06", "P", "L", FAIR);
        ExportScope january = Lenoir.scope(Lenoir.FROM, Lenoir.FROM.plusDays(30));
        for (List<ExportedEntry> wrong : List.of(
                List.of(new ExportedEntry(early, 4), new ExportedEntry(late, 4)),
                List.of(new ExportedEntry(late, 4), new ExportedEntry(early, 5)))) {
            ComptoirException refusal = catchThrowableOfType(ComptoirException.class, () -> Lenoir.export()
                    .write(january, wrong.iterator(), new ByteArrayOutputStream()));
            assertThat(refusal.code()).isEqualTo("fec.order");
        }
    }

    @Test
    void anOpeningBalanceAfterOtherEntries() {
        refused("fec.opening-first", booked(1), Lenoir.entry("AN", 1, "2026-01-05", "2026-01-05", "P", "L", FAIR));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsAndBooksThatAreNotInEuros() {
        ExportScope fair = Lenoir.scope();
        for (ExportScope wrong : List.of(
                scope(fair.to(), fair.from(), fair.currency()), scope(fair.from(), fair.to(), Currency.of("USD")))) {
            ComptoirException refusal = catchThrowableOfType(ComptoirException.class, () -> Lenoir.export()
                    .write(wrong, List.<ExportedEntry>of().iterator(), new ByteArrayOutputStream()));
            assertThat(refusal.code()).isIn("fec.scope", "fec.currency");
            assertThat(refusal.fault()).isEqualTo(Fault.INVALID);
        }
    }

    @Test
    void noLineOfARefusedEntryIsWritten() {
        List<Entry> entries = new ArrayList<>(
                IntStream.rangeClosed(1, 500).mapToObj(FecRefusalTest::booked).toList());
        entries.add(booked(501, Lenoir.side("512", "10.00"), Lenoir.side("707", "-9.99")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> Lenoir.export().write(Lenoir.scope(), Lenoir.numbered(entries.iterator()), out))
                .isInstanceOf(ComptoirException.class)
                .hasMessageStartingWith("fec.balance ");
        assertThat(out.toString(StandardCharsets.ISO_8859_1))
                .contains("BQ00000400")
                .doesNotContain("BQ00000501");
    }

    private static void refused(String rule, Entry... entries) {
        List<Entry> all = new ArrayList<>(Arrays.asList(entries));
        ComptoirException refusal =
                catchThrowableOfType(ComptoirException.class, () -> Lenoir.written(Lenoir.export(), all.iterator()));
        assertThat(refusal).isNotNull();
        Entry last = entries[entries.length - 1];
        assertThat(refusal.code()).isEqualTo(rule);
        assertThat(refusal.fault()).isEqualTo(Fault.CONFLICT);
        assertThat(refusal.facts())
                .containsEntry("entry", last.id().toString())
                .containsEntry("journal", last.journal())
                .containsEntry("number", String.valueOf(last.number()))
                .containsKey("found");
    }

    private static ExportScope scope(LocalDate from, LocalDate to, Currency currency) {
        return new ExportScope(Lenoir.scope().siren(), from, to, from, to, currency, Map.of(), Map.of());
    }

    private static Entry booked(Posting... postings) {
        return booked(1, postings);
    }

    private static Entry booked(int number) {
        return booked(number, FAIR);
    }

    private static Entry booked(int number, Posting... postings) {
        return Lenoir.entry("BQ", number, "2026-01-05", "2026-01-05", "P", "L", postings);
    }

    private static Money cents(long cents) {
        return new Money(cents, Currency.EUR);
    }
}
