// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.bank.v1.BankFeed;
import org.comptoir.spi.bank.v1.BankLine;
import org.comptoir.spi.bank.v1.BankLinesAfter;
import org.comptoir.spi.bank.v1.BankPage;
import org.junit.jupiter.api.Test;

/** What the core relies on when it reads an account. */
public interface BankFeedContract extends AbroadContract<BankFeed> {

    /**
     * From now on the first account holds so many lines in this currency: line {@code n}, from 1, moves {@code n} minor units
     * in.
     */
    void accountHolds(int lines, Currency currency);

    @Override
    default Outcome<?> question(Call call) {
        return extension().linesSince(new BankLinesAfter(account(), "", 10), call);
    }

    private String account() {
        return extension().accounts().iterator().next();
    }

    private Outcome<Pages.One<BankLine>> page(Pages.After after) {
        Outcome<BankPage> outcome =
                extension().linesSince(new BankLinesAfter(account(), after.cursor(), after.limit()), Samples.call());
        return Pages.map(outcome, page -> new Pages.One<>(page.lines(), page.cursor()));
    }

    @Test
    default void itIsCalledByAStableNameAndReadsAccountsOfOneCompany() {
        BankFeed feed = extension();
        assertThat(feed.name()).matches(NAME).isEqualTo(feed.name());
        assertThat(feed.company()).isNotBlank();
        assertThat(feed.accounts()).isNotEmpty().allMatch(iban -> iban.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{8,30}"));
    }

    @Test
    default void pagesKeepTheirLimitAndEndAndEachLineHasAnIdThatStays() {
        accountHolds(23, Currency.EUR);
        List<BankLine> bySeven = Pages.all(7, this::page);
        assertThat(bySeven).hasSize(23).isEqualTo(Pages.all(100, this::page));
        assertThat(bySeven).extracting(BankLine::id).doesNotHaveDuplicates().allMatch(id -> !id.isBlank());
    }

    @Test
    default void moneyIsExactInEachCurrency() {
        for (String code : List.of("EUR", "JPY", "TND")) {
            Currency currency = Currency.of(code);
            accountHolds(12, currency);
            List<BankLine> lines = Pages.all(5, this::page);
            for (int i = 0; i < lines.size(); i++) {
                assertThat(lines.get(i).amount().currency()).isEqualTo(currency);
                assertThat(lines.get(i).amount().minor())
                        .as("line %s in %s", i + 1, code)
                        .isEqualTo(i + 1);
            }
        }
    }

    @Test
    default void tenThousandLinesComeInTime() {
        accountHolds(10_000, Currency.EUR);
        long begun = System.nanoTime();
        assertThat(Pages.all(1_000, this::page)).hasSize(10_000);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
    }
}
