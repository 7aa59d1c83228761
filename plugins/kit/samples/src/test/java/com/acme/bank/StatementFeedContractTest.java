// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.bank;

import java.util.List;
import org.comptoir.model.Currency;
import org.comptoir.spi.bank.v1.BankFeed;
import org.comptoir.spi.broker.v1.PluginSecret;
import org.comptoir.tck.BankFeedContract;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.stub.StubHttp;
import org.junit.jupiter.api.AfterEach;

class StatementFeedContractTest implements BankFeedContract {

    private final BankStub bank = new BankStub();

    @AfterEach
    void close() {
        bank.counterparty().close();
    }

    @Override
    public BankFeed extension() {
        return new StatementFeed(
                "bank-lenoir",
                "maison-lenoir",
                List.of("FR76 3000 6000 0112 3456 7890 189"),
                "token",
                new StubHttp(bank.counterparty().address()),
                (reference, call) -> PluginSecret.of(BankStub.TOKEN));
    }

    @Override
    public Counterparty counterparty() {
        return bank.counterparty();
    }

    @Override
    public List<String> secrets() {
        return List.of(BankStub.TOKEN);
    }

    @Override
    public void accountHolds(int lines, Currency currency) {
        bank.holds(lines, currency);
    }
}
