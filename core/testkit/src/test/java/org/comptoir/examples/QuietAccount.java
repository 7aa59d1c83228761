// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.bank.v1.BankFeed;
import org.comptoir.spi.bank.v1.BankLine;
import org.comptoir.spi.bank.v1.BankLinesAfter;
import org.comptoir.spi.bank.v1.BankPage;
import org.osgi.service.component.annotations.Component;

/** An account on which one transfer came in. */
@Component(service = BankFeed.class)
public final class QuietAccount implements BankFeed {

    @Override
    public String name() {
        return "quiet-account";
    }

    @Override
    public String company() {
        return "lenoir";
    }

    @Override
    public Set<String> accounts() {
        return Set.of("FR7630006000011234567890189");
    }

    @Override
    public Outcome<BankPage> linesSince(BankLinesAfter after, Call call) {
        return new Outcome.Done<>(new BankPage(after.cursor().isEmpty() ? List.of(transfer()) : List.of(), "1"));
    }

    private static BankLine transfer() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        Money amount = Money.of(new BigDecimal("120.00"), Currency.EUR);
        return new BankLine("1", day, day, amount, "Camille Martin", "", "F2026-00042", "");
    }
}
