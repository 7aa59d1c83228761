// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.ledger.internal.Books.DAY;
import static org.comptoir.ledger.internal.Books.credit;
import static org.comptoir.ledger.internal.Books.debit;
import static org.comptoir.ledger.internal.Books.refusal;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.comptoir.api.ledger.Account;
import org.comptoir.api.ledger.Journal;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void theFrenchChartNamesEachAccountOnceInOrderOfClasses() {
        List<Account> accounts = new FrenchChart().accounts();
        assertThat(accounts)
                .extracting(Account::number)
                .doesNotHaveDuplicates()
                .allMatch(n -> n.matches("[1-8][0-9]{1,6}"));
        assertThat(accounts).extracting(Account::label).allMatch(label -> !label.isBlank());
        assertThat(accounts.stream()
                        .map(Account::role)
                        .filter(role -> !role.isEmpty())
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(accounts.stream()
                        .map(account -> account.number().substring(0, 1))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8");
    }

    @EachDatabase
    void aCompanyFindsItsChartAndJournalsOnFirstUse(TestKernel kernel) {
        Books books = new Books(kernel);
        assertThat(books.ledger.journals(kernel.call()))
                .extracting(Journal::code)
                .containsExactly("AN", "BQ", "OD", "ST", "VE");
        assertThat(books.ledger.accountFor("customers", kernel.call())).isEqualTo("411");
        assertThat(books.ledger.accountFor("stock-count-difference", kernel.call()))
                .isEqualTo("60379");
        assertThat(books.ledger.accounts(kernel.call())).hasSizeGreaterThan(150);
        assertThat(refusal(() -> books.ledger.accountFor("nobody", kernel.call())))
                .isEqualTo("ledger.role-unknown");
    }

    @EachDatabase
    void vatHasAnAccountForEachRateAtHomeAndEachCountryAbroad(TestKernel kernel) {
        Books books = new Books(kernel);
        assertThat(books.ledger.accountFor("vat-collected:20", kernel.call())).isEqualTo("445712000");
        assertThat(books.ledger.accountFor("vat-collected:20.00", kernel.call()))
                .isEqualTo("445712000");
        assertThat(books.ledger.accountFor("vat-collected:5.5", kernel.call())).isEqualTo("445710550");
        assertThat(books.ledger.accountFor("vat-collected:1.05", kernel.call())).isEqualTo("445710105");
        assertThat(books.ledger.accountFor("vat-collected:DE", kernel.call())).isEqualTo("44572DE");
        for (String wrong : List.of("vat-collected:0", "vat-collected:ZZ", "vat-collected:1.234", "vat-collected:")) {
            assertThat(refusal(() -> books.ledger.accountFor(wrong, kernel.call())))
                    .isEqualTo("ledger.role-unknown");
        }
        books.ledger.post(
                books.request("s:1", "VE", DAY, debit("411", 9), credit("445710550", 4), credit("44572DE", 5)),
                kernel.call());
        assertThat(books.ledger.accounts(kernel.call()))
                .contains(
                        new Account("445710550", "TVA collectée 5,5 %", ""),
                        new Account("44572DE", "TVA collectée, guichet unique OSS, Allemagne", ""));
        assertThat(books.breaches()).isEmpty();
    }

    @EachDatabase
    void postageHasAnAccountOfItsOwnInEveryMarket(TestKernel kernel) {
        Books books = new Books(kernel);
        for (String market : List.of("domestic", "union", "export")) {
            assertThat(books.ledger.accountFor("revenue-charges-" + market, kernel.call()))
                    .isEqualTo("7085");
            assertThat(books.ledger.accountFor("revenue-goods-" + market, kernel.call()))
                    .startsWith("707");
        }
    }

    @EachDatabase
    void aRoleMovesToTheAccountThatIsGivenIt(TestKernel kernel) {
        Books books = new Books(kernel);
        books.ledger.putAccount(
                new Account("70711", "Ventes France et Union", "revenue-goods-domestic revenue-goods-union"),
                kernel.call());
        assertThat(books.ledger.accountFor("revenue-goods-union", kernel.call()))
                .isEqualTo("70711");
        assertThat(books.ledger.accountFor("revenue-goods-domestic", kernel.call()))
                .isEqualTo("70711");
        Account renamed = new Account("70711", "Ventes Europe", "");
        books.ledger.putAccount(renamed, kernel.call());
        assertThat(books.ledger.accounts(kernel.call()))
                .contains(new Account("70711", "Ventes Europe", "revenue-goods-domestic revenue-goods-union"));
    }

    @EachDatabase
    void whatIsNoAccountIsRefused(TestKernel kernel) {
        Books books = new Books(kernel);
        for (String number : List.of("", "4", "ABC", "0411", "411 1", "12A", "1AB", "4".repeat(21))) {
            assertThat(refusal(() -> books.ledger.putAccount(new Account(number, "x", ""), kernel.call())))
                    .isEqualTo("ledger.account-number");
        }
        assertThat(refusal(() -> books.ledger.putAccount(new Account("4111", "", ""), kernel.call())))
                .isEqualTo("ledger.text");
        assertThat(refusal(() -> books.ledger.putAccount(new Account("4111", "x", "No Role"), kernel.call())))
                .isEqualTo("ledger.role");
        assertThat(refusal(() -> books.ledger.putAccount(new Account("512002", "x", "bogus"), kernel.call())))
                .isEqualTo("ledger.role");
    }

    @EachDatabase
    void whatAnotherNodeChangedIsSeenWithinASecond(TestKernel kernel) {
        Books here = new Books(kernel);
        Books there = new Books(kernel);
        assertThat(here.ledger.accountFor("bank", kernel.call())).isEqualTo("512");
        there.ledger.putAccount(new Account("5121", "Banque principale", "bank"), kernel.call());
        here.ledger.post(here.request("s:1", "BQ", DAY, debit("5121", 9), credit("411", 9)), kernel.call());
        kernel.clock().advance(Duration.ofSeconds(1));
        assertThat(here.ledger.accountFor("bank", kernel.call())).isEqualTo("5121");
    }
}
