// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.notify.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comptoir.api.message.MessageRequest;
import org.comptoir.api.message.QueuedMessage;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.privacy.Trace;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.MessageId;
import org.comptoir.model.id.UserId;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.notify.v1.Delivery;
import org.comptoir.spi.notify.v1.Message;
import org.comptoir.spi.notify.v1.Notifier;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.FreeLease;
import org.comptoir.testkit.TestKernel;

class MessagesTest {

    @EachDatabase
    void aMessageIsSentOnceAndWipedWhenItWas(TestKernel kernel) {
        Office office = new Office(kernel).withPostman();
        MessageRequest request = office.queue();
        assertThat(office.secrets.names(kernel.call())).hasSize(1);
        office.after(Duration.ZERO);
        assertThat(office.postman.asked).hasSize(1);
        Message sent = office.postman.asked.get(0);
        assertThat(sent.to()).isEqualTo(Office.TO);
        assertThat(sent.facts()).containsEntry("link", Office.LINK);
        assertThat(sent.language()).isEqualTo(Locale.FRENCH);
        assertThat(office.postman.calls.get(0).idempotency().key())
                .isEqualTo(request.id().toString());
        assertThat(office.only().state()).isEqualTo("sent");
        assertThat(office.only().notifier()).isEqualTo("mail-lenoir");
        assertThat(office.secrets.names(kernel.call())).isEmpty();
        office.after(Duration.ofDays(2));
        assertThat(office.postman.asked).hasSize(1);
    }

    @EachDatabase
    void neitherAddressNorFactsLieInTheClearInAnyTable(TestKernel kernel) {
        Office office = new Office(kernel);
        office.queue();
        assertThat(everything(kernel)).contains("password-reset").doesNotContain("canary-3f9a1c", Office.TO, "Camille");
        assertThat(office.request(null, Duration.ofDays(1)).toString()).doesNotContain("canary", Office.TO);
    }

    /** All that the tables of this module, of the trail, of events and of secrets hold. */
    private static String everything(TestKernel kernel) {
        List<String> lines = new ArrayList<>();
        kernel.units().read(sql -> {
            lines.addAll(sql.query(
                    "select channel, template, state, notifier, problem, words, external_id from queued_message",
                    row -> row.text(1)
                            + row.text(2)
                            + row.text(3)
                            + row.text(4)
                            + row.text(5)
                            + row.text(6)
                            + row.text(7)));
            lines.addAll(sql.query(
                    "select action, subject, detail from audit_trail", row -> row.text(1) + row.text(2) + row.text(3)));
            lines.addAll(sql.query("select event_type from outbox", row -> row.text(1)));
            lines.addAll(sql.query(
                    "select secret_name, sealed from secret",
                    row -> row.text(1) + new String(row.bytes(2), StandardCharsets.ISO_8859_1)));
            return true;
        });
        return String.join("\n", lines);
    }

    @EachDatabase
    void whatTheCallerUndoesIsNotSent(TestKernel kernel) {
        Office office = new Office(kernel).withPostman();
        assertThatThrownBy(() -> kernel.units().write(kernel.call(), Boolean.class, tx -> {
                    office.messages.queue(office.request(null, Duration.ofDays(1)), tx.call());
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        office.after(Duration.ofMinutes(1));
        assertThat(office.messages.list(kernel.call())).isEmpty();
        assertThat(office.postman.asked).isEmpty();
        assertThat(office.secrets.names(kernel.call())).isEmpty();
    }

    @EachDatabase
    void theSameIdIsQueuedOnce(TestKernel kernel) {
        Office office = new Office(kernel).withPostman();
        MessageRequest request = office.queue();
        office.messages.queue(request, kernel.call());
        office.after(Duration.ZERO);
        office.messages.queue(request, kernel.call());
        office.after(Duration.ofHours(1));
        assertThat(office.postman.asked).hasSize(1);
    }

    @EachDatabase
    void anUnknownEndIsAskedAgainUnderTheSameKeyAfterGrowingPausesForADay(TestKernel kernel) {
        Office office = new Office(kernel).withPostman();
        office.postman.says(Postman::unknown);
        office.queue();
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            office.after(Duration.ZERO);
            pauses.add(Duration.between(kernel.clock().instant(), office.only().askAt())
                    .toSeconds());
            kernel.clock()
                    .advance(Duration.between(
                            kernel.clock().instant(), office.only().askAt()));
        }
        assertThat(pauses).startsWith(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 2560L, 3600L, 3600L);
        assertThat(office.only().problem()).isEqualTo("test.silent");
        office.after(Duration.ofDays(1));
        assertThat(office.only().state()).isEqualTo("given-up");
        assertThat(office.secrets.names(kernel.call())).isEmpty();
        assertThat(office.postman.calls.stream().map(call -> call.idempotency()).distinct())
                .hasSize(1);
        int asked = office.postman.asked.size();
        office.after(Duration.ofDays(1));
        assertThat(office.postman.asked).hasSize(asked);
    }

    @EachDatabase
    void whatIsRefusedForCertainEndsAndIsShown(TestKernel kernel) {
        Office office = new Office(kernel).withPostman();
        office.postman.says(() -> Outcome.refused("test.address", "there is nobody of that name"));
        office.queue();
        office.after(Duration.ZERO);
        QueuedMessage shown = office.only();
        assertThat(shown.state()).isEqualTo("failed");
        assertThat(shown.problem()).isEqualTo("test.address");
        assertThat(shown.words()).isEqualTo("there is nobody of that name");
        assertThat(office.secrets.names(kernel.call())).isEmpty();
        office.after(Duration.ofHours(3));
        assertThat(office.postman.asked).hasSize(1);
    }

    @EachDatabase
    void aMessageWaitsForANotifierAndIsWorthNothingAfterItsTime(TestKernel kernel) {
        Office office = new Office(kernel);
        assertThat(office.messages.reaches("email", kernel.call())).isFalse();
        office.messages.queue(office.request(null, Duration.ofMinutes(30)), kernel.call());
        office.messages.queue(office.request(null, Duration.ofDays(1)), kernel.call());
        office.after(Duration.ofMinutes(20));
        assertThat(office.only().problem()).isEqualTo("message.no-notifier");
        assertThat(office.only().tries()).isZero();
        office.after(Duration.ofMinutes(20));
        office.withPostman();
        assertThat(office.messages.reaches("email", kernel.call())).isTrue();
        assertThat(office.messages.reaches("sms", kernel.call())).isFalse();
        office.after(Duration.ofHours(1));
        assertThat(office.messages.list(kernel.call()))
                .extracting(QueuedMessage::state)
                .containsExactly("sent", "given-up");
    }

    @EachDatabase
    void theFirstOfItsChannelCarriesItAndOneThatThrowsIsPassedOver(TestKernel kernel) {
        Office office = new Office(kernel);
        Postman texts = new Postman("texts", "sms");
        kernel.plugins().add(Notifier.class, texts);
        kernel.plugins().add(Notifier.class, office.postman);
        office.queue();
        office.postman.says(() -> {
            throw new ComptoirException("plugin.timeout", Fault.UNAVAILABLE, Map.of("plugin", "x"));
        });
        office.after(Duration.ZERO);
        assertThat(texts.asked).isEmpty();
        assertThat(office.only().problem()).isEqualTo("plugin.timeout");
        assertThat(office.only().state()).isEqualTo("waiting");
    }

    @EachDatabase
    void aNodeThatLostItsTurnSendsNothingAndWritesNothing(TestKernel kernel) {
        Office office = new Office(kernel).withPostman();
        office.queue();
        Job.Lease lost = new Job.Lease() {
            @Override
            public long token() {
                return 1;
            }

            @Override
            public void check(Tx tx) {
                throw new ComptoirException("job.lease-lost", Fault.CONFLICT, Map.of());
            }
        };
        assertThat(catchThrowableOfType(ComptoirException.class, () -> office.job.run(lost))
                        .code())
                .isEqualTo("job.lease-lost");
        assertThat(office.postman.asked).isEmpty();
        office.after(Duration.ZERO);
        assertThat(office.postman.asked).hasSize(1);
    }

    @EachDatabase
    void whoDiesWhileItIsSentLeavesItToBeTriedAfterAPause(TestKernel kernel) {
        Office office = new Office(kernel).withPostman();
        office.queue();
        office.postman.says(() -> {
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(() -> office.after(Duration.ZERO)).hasMessage("killed");
        assertThat(office.job.hasWork()).isFalse();
        office.postman.says(() -> new Outcome.Done<>(new Delivery("ext-2")));
        office.after(Duration.ofSeconds(31));
        assertThat(office.only().state()).isEqualTo("sent");
        assertThat(office.only().tries()).isEqualTo(2);
    }

    @EachDatabase
    void whatMakesNoSenseIsRefusedWithItsField(TestKernel kernel) {
        Office office = new Office(kernel);
        MessageRequest good = office.request(null, Duration.ofDays(1));
        String long20k = "x".repeat(20_001);
        assertThat(field(office, kernel, with(good, "E mail", good.to(), good.template(), good.facts())))
                .isEqualTo("channel");
        assertThat(field(office, kernel, with(good, "email", "a@b.example\r\nBcc: c@d", good.template(), good.facts())))
                .isEqualTo("to");
        assertThat(field(office, kernel, with(good, "email", good.to(), "../x", good.facts())))
                .isEqualTo("template");
        assertThat(field(office, kernel, with(good, "email", good.to(), good.template(), Map.of("a", long20k))))
                .isEqualTo("facts");
        assertThat(office.messages.list(kernel.call())).isEmpty();
    }

    private static MessageRequest with(
            MessageRequest former, String channel, String to, String template, Map<String, String> facts) {
        return new MessageRequest(
                former.id(), channel, to, template, former.language(), facts, former.person(), former.until());
    }

    private static Object field(Office office, TestKernel kernel, MessageRequest request) {
        ComptoirException refused =
                catchThrowableOfType(ComptoirException.class, () -> office.messages.queue(request, kernel.call()));
        assertThat(refused.code()).isEqualTo("message.malformed");
        return refused.facts().get(ComptoirException.FIELD);
    }

    @EachDatabase
    void whatWasSentIsForgottenAfterThirtyDaysAndWhatWaitsIsNot(TestKernel kernel) {
        Office office = new Office(kernel).withPostman();
        office.queue();
        office.after(Duration.ZERO);
        MessagePurge purge = new MessagePurge(new NotifyTables(kernel.schemas()), kernel.units(), kernel.clock());
        kernel.clock().advance(Duration.ofDays(29));
        purge.run(new FreeLease());
        assertThat(office.messages.list(kernel.call())).hasSize(1);
        kernel.clock().advance(Duration.ofDays(2));
        office.messages.queue(office.request(null, Duration.ofDays(1)), kernel.call());
        purge.run(new FreeLease());
        assertThat(office.messages.list(kernel.call()))
                .extracting(QueuedMessage::state)
                .containsExactly("waiting");
    }

    @EachDatabase
    void anErasureWipesWhatWaits(TestKernel kernel) {
        Office office = new Office(kernel).withPostman();
        UserId person = new UserId(new UUID(3, 3));
        office.messages.queue(office.request(person, Duration.ofDays(1)), kernel.call());
        MessageId other = office.queue().id();
        Trace trace = new Trace(TestKernel.MAISON_LENOIR, DataSubject.of(person), Set.of(), Set.of(), Set.of());
        kernel.units().write(kernel.call(), Boolean.class, tx -> {
            new MessageRecords(office.messages).erase(tx, trace);
            return true;
        });
        assertThat(office.secrets.names(kernel.call())).containsExactly("message/" + other.value());
    }
}
