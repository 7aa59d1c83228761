// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.model.PluginStamp;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.Extension;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Signal;
import org.comptoir.spi.Webhook;
import org.junit.jupiter.api.Test;

class HooksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Webhook WEBHOOK = new Webhook(Map.of(), new byte[0], NOW);
    private static final Call CALL = new Call(
            new CompanyId(new UUID(0, 1)),
            Actor.console("karaf"),
            Idempotency.NONE,
            NOW.plusSeconds(30),
            Locale.FRENCH,
            "trace");

    private static final class Stub implements Extension {
        private final Supplier<String> name;
        private final Supplier<Outcome<List<Signal>>> answer;

        Stub(Supplier<String> name, Supplier<Outcome<List<Signal>>> answer) {
            this.name = name;
            this.answer = answer;
        }
    }

    /** Asks at once, and refuses to be asked in the core's own name about what strangers send. */
    private record Direct<S extends Extension>(S extension) implements Plugins.Plugin<S> {
        @Override
        public PluginStamp stamp() {
            return new PluginStamp("acme.pay", "1.2.0", "");
        }

        @Override
        public <R> R ask(Call call, String operation, Duration limit, Function<S, R> question) {
            assertThat(operation).isEqualTo("stub.name");
            return question.apply(extension);
        }

        @Override
        public <R> R askForStranger(Call call, String operation, Duration limit, Function<S, R> question) {
            assertThat(operation).isEqualTo("stub.receive");
            return question.apply(extension);
        }
    }

    private record Present(List<Stub> stubs) implements Plugins {
        @Override
        public <S extends Extension> List<Plugin<S>> all(Class<S> type) {
            return stubs.stream()
                    .<Plugin<S>>map(one -> new Direct<>(type.cast(one)))
                    .toList();
        }

        @Override
        public <R> R together(Supplier<R> work) {
            return work.get();
        }
    }

    private static Hooks<Stub> hooks(Stub... stubs) {
        Instances<Stub> instances = new Instances<>(
                new Present(List.of(stubs)), Stub.class, "stub.name", one -> one.name.get(), one -> "lenoir");
        return new Hooks<>(instances, "stub.receive", (one, webhook, call) -> one.answer.get());
    }

    private static <R> R refuse(String code) {
        throw new ComptoirException(code, Fault.UNAVAILABLE, Map.of("plugin", "acme.pay 1.2.0"));
    }

    private static ComptoirException refusal(Hooks<Stub> hooks, String name) {
        return catchThrowableOfType(ComptoirException.class, () -> hooks.receive(name, WEBHOOK, CALL));
    }

    private static final Stub GENUINE =
            new Stub(() -> "genuine", () -> new Outcome.Done<>(List.of(new Signal("payment", "7"))));
    private static final Stub MUTE = new Stub(() -> refuse("plugin.busy"), () -> refuse("plugin.busy"));

    @Test
    void whatIsGenuineSaysWhereToLook() {
        Hooks.Heard heard = hooks(GENUINE).receive("genuine", WEBHOOK, CALL).orElseThrow();
        assertThat(heard.company()).isEqualTo("lenoir");
        assertThat(heard.signals()).containsExactly(new Signal("payment", "7"));
    }

    @Test
    void aNameThatNobodyHasIsUnknownOnlyWhenAllSaidTheirs() {
        assertThat(hooks(GENUINE).receive("other", WEBHOOK, CALL)).isEmpty();
        ComptoirException unsure = refusal(hooks(MUTE, GENUINE), "other");
        assertThat(unsure.code()).isEqualTo("hook.unsure");
        assertThat(unsure.fault()).isEqualTo(Fault.UNAVAILABLE);
        assertThat(unsure.facts()).containsEntry("plugin", "acme.pay 1.2.0");
        assertThat(hooks(MUTE, GENUINE).receive("genuine", WEBHOOK, CALL)).isPresent();
    }

    @Test
    void whatThePluginCannotReadIsNotVerified() {
        for (String code : List.of("plugin.failed", "plugin.answer-invalid")) {
            ComptoirException refused = refusal(hooks(new Stub(() -> "stub", () -> refuse(code))), "stub");
            assertThat(refused.code()).isEqualTo("hook.refused");
            assertThat(refused.fault()).isEqualTo(Fault.UNAUTHENTICATED);
        }
        Hooks<Stub> forged = hooks(new Stub(() -> "stub", () -> Outcome.refused("acme.forged", "not ours")));
        assertThat(refusal(forged, "stub").code()).isEqualTo("hook.refused");
    }

    @Test
    void whatTookTooLongMayComeAgain() {
        Hooks<Stub> slow = hooks(new Stub(() -> "stub", () -> refuse("plugin.timeout")));
        assertThat(refusal(slow, "stub").code()).isEqualTo("plugin.timeout");
    }
}
