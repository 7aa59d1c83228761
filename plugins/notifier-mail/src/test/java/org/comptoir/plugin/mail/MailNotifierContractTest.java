// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.comptoir.spi.notify.v1.Message;
import org.comptoir.spi.notify.v1.Notifier;
import org.comptoir.tck.NotifierContract;
import org.comptoir.tck.counterparty.Counterparty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class MailNotifierContractTest implements NotifierContract {

    @TempDir
    private static Path folder;

    private static SSLContext certificates;

    private Mailing mailing;

    @BeforeAll
    static void certify() {
        certificates = Certificates.made(folder);
    }

    @BeforeEach
    void open() {
        mailing = new Mailing(certificates, false);
    }

    @AfterEach
    void close() {
        mailing.close();
        assertThat(mailing.server.breaches).as("breaches of SMTP").isEmpty();
    }

    @Override
    public Notifier extension() {
        return mailing.notifier();
    }

    @Override
    public Counterparty counterparty() {
        return mailing.server.counterparty();
    }

    @Override
    public List<String> secrets() {
        return List.of(MailServer.PASSWORD);
    }

    @Override
    public Message message() {
        return Mailing.message("camille@lenoir.example");
    }

    @Override
    public long messagesInTheChannel() {
        return mailing.server.mails.size();
    }
}
