// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.broker.v1.StoreSql;
import org.comptoir.spi.data.v1.PluginData;
import org.comptoir.spi.data.v1.PluginMigration;
import org.junit.jupiter.api.Test;

/** What a plugin's own tests find: the store of the server, with its limits. */
class InTestStoreTest {

    private static final Instant NOW = Instant.parse("2027-01-01T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static InTestStore tokens() {
        return InTestStore.of("acme.pay", new Tokens(), CLOCK);
    }

    @Test
    void itWritesAtTheMomentOfTheGivenClockAndKeepsCompaniesApart() {
        try (InTestStore tables = tokens()) {
            Call other = tables.callOf(new CompanyId(new UUID(9, 9)));
            assertThat(Tokens.use(tables.store(), tables.call())).isEqualTo(1);
            assertThat(Tokens.use(tables.store(), other)).isEqualTo(1);
            assertThat(tables.rows("tokens")).as("of all companies").isEqualTo(2);
            assertThat(tables.store()
                            .read(StoreSql.of("select expires_at from {tokens}"), row -> row.instant(1), tables.call()))
                    .containsExactly(NOW);
        }
    }

    @Test
    void itRefusesWhatTheServerRefuses() {
        try (InTestStore tables = tokens()) {
            assertThatThrownBy(() -> tables.store()
                            .read(StoreSql.of("select plugin from plugin_table"), row -> row.text(1), tables.call()))
                    .isInstanceOfSatisfying(
                            ComptoirException.class, e -> assertThat(e.code()).isEqualTo("store.sql"));
            assertThatThrownBy(() -> tables.rows("none")).hasMessage("there is no table none");
        }
        PluginData wrong = () -> List.of(PluginMigration.of("none", "create table {none} (x integer)"));
        assertThatThrownBy(() -> InTestStore.of("acme.pay", wrong, CLOCK))
                .isInstanceOfSatisfying(
                        ComptoirException.class, e -> assertThat(e.code()).isEqualTo("store.sql"));
    }

    @Test
    void theSameCallWritesOnce() {
        try (InTestStore tables = tokens()) {
            Call once = tables.call().withIdempotency(new Idempotency("key", "digest"));
            Tokens.use(tables.store(), once);
            Tokens.use(tables.store(), once);
            assertThat(tables.rows("tokens")).isEqualTo(1);
        }
    }
}
