// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.comptoir.brokers.internal.Asker;
import org.comptoir.kernel.Secret;
import org.comptoir.kernel.Secrets;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.broker.v1.PluginSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokeredSecretsTest {

    private final Call call = new Call(
            new CompanyId(new UUID(0, 1)),
            Actor.system("test"),
            Idempotency.NONE,
            java.time.Instant.parse("2026-11-21T09:00:00Z"),
            Locale.ENGLISH,
            "trace");

    private final BrokeredSecrets secrets = new BrokeredSecrets(
            new Asker("acme.pay", "1.0.0", 7, List.of()),
            new Echo(),
            new LentVariables("acme.pay:ACME_KEY", "acme.ship:SHIP_KEY"));

    /** Answers with the reference itself. */
    private static final class Echo implements Secrets {
        @Override
        public void put(String name, Secret value, Call call) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Secret get(String name, Call call) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(String name, Call call) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> names(Call call) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Secret resolve(String reference, Call call) {
            return Secret.of("value of " + reference);
        }

        @Override
        public long rotateMasterKey(Call call) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void aPluginReadsItsOwnAndWhatItWasLent() {
        PluginSecret own = secrets.get("secret:plugin/acme.pay/live", call);
        assertThat(own.reveal()).isEqualTo("value of secret:plugin/acme.pay/live");
        assertThat(own)
                .hasToString("***")
                .isEqualTo(PluginSecret.of(own.reveal()))
                .hasSameHashCodeAs(PluginSecret.of(""));
        assertThat(secrets.get("env:ACME_KEY", call).reveal()).isEqualTo("value of env:ACME_KEY");
    }

    @ParameterizedTest
    @CsvSource({
        "secret:plugin/acme.ship/live, secret.not-lent",
        "secret:plugin/acme.pay, secret.not-lent",
        "secret:plugin/acme.payx/live, secret.not-lent",
        "secret:smtp/password, secret.not-lent",
        "secret:../plugin/acme.pay/live, secret.not-lent",
        "env:SHIP_KEY, secret.not-lent",
        "env:PATH, secret.not-lent",
        "env:, secret.not-lent",
        "sk-live-1234, secret.reference",
        "'', secret.reference"
    })
    void andNothingElse(String reference, String code) {
        assertThatThrownBy(() -> secrets.get(reference, call)).isInstanceOfSatisfying(ComptoirException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.getMessage()).doesNotContain("sk-live");
        });
    }

    @Test
    void notOnceItHasStopped() {
        secrets.close();

        assertThatThrownBy(() -> secrets.get("secret:plugin/acme.pay/live", call))
                .isInstanceOfSatisfying(
                        ComptoirException.class, e -> assertThat(e.code()).isEqualTo("broker.stopped"));
    }
}
