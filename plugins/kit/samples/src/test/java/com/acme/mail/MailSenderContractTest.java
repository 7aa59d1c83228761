// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comptoir.spi.broker.v1.PluginSecret;
import org.comptoir.spi.notify.v1.Message;
import org.comptoir.spi.notify.v1.Notifier;
import org.comptoir.tck.NotifierContract;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.stub.StubHttp;
import org.junit.jupiter.api.AfterEach;

class MailSenderContractTest implements NotifierContract {

    private final MailStub service = new MailStub();

    @AfterEach
    void close() {
        service.counterparty().close();
    }

    @Override
    public Notifier extension() {
        return new MailSender(
                "mail-lenoir",
                "boutique@lenoir.example",
                "key",
                new StubHttp(service.counterparty().address()),
                (reference, call) -> PluginSecret.of(MailStub.KEY));
    }

    @Override
    public Counterparty counterparty() {
        return service.counterparty();
    }

    @Override
    public List<String> secrets() {
        return List.of(MailStub.KEY);
    }

    @Override
    public Message message() {
        Map<String, String> facts = Map.of("number", "F2026-00042", "amount", "120,00 €");
        return new Message("email", "camille@example.org", "invoice", Locale.FRENCH, facts, List.of());
    }

    @Override
    public long messagesInTheChannel() {
        return service.count();
    }
}
