// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.orders.internal.FakeVatPack;
import org.comptoir.orders.internal.Refused;
import org.comptoir.spi.vat.v1.Supply;
import org.comptoir.spi.vat.v1.VatPack;
import org.comptoir.spi.vat.v1.VatRate;
import org.comptoir.spi.vat.v1.VatVerdict;
import org.comptoir.testkit.FakePlugins;
import org.junit.jupiter.api.Test;

class PackAdmissionTest {

    private static final Call CALL = new Call(
            new CompanyId(UUID.fromString("01932f00-0000-7000-8000-000000000001")),
            Actor.system("test"),
            Idempotency.NONE,
            Instant.MAX,
            Locale.ENGLISH,
            "t");

    private final FakePlugins plugins = new FakePlugins(() -> false);
    private final PackAdmission admission = new PackAdmission(plugins);

    /** Of another publisher. */
    private record Rival(Set<CountryCode> sellers) implements VatPack {

        @Override
        public Set<CountryCode> rated() {
            return Set.of();
        }

        @Override
        public VatVerdict decide(Supply supply) {
            return FakeVatPack.home("1");
        }

        @Override
        public List<VatRate> rates(CountryCode country, LocalDate on) {
            return List.of();
        }
    }

    private Plugin<VatPack> newcomer() {
        List<Plugin<VatPack>> all = plugins.all(VatPack.class);
        return all.get(all.size() - 1);
    }

    @Test
    void aCountryThatAnotherPackDecidesIsNotTaken() {
        plugins.add(VatPack.class, FakeVatPack.french());
        plugins.add(VatPack.class, new Rival(Set.of(FakeVatPack.DE, CountryCode.FR)));

        assertThat(Refused.with("vat.country-taken", () -> admission.admit(newcomer(), CALL))
                        .facts())
                .containsEntry("country", "FR")
                .containsEntry("plugin", "test.FakeVatPack");
    }

    @Test
    void aCountryOfItsOwnIsWelcomeAndSoIsTheNextVersion() {
        plugins.add(VatPack.class, FakeVatPack.french());
        plugins.add(VatPack.class, new Rival(Set.of(FakeVatPack.DE)));
        assertThatCode(() -> admission.admit(newcomer(), CALL)).doesNotThrowAnyException();

        plugins.add(VatPack.class, new Rival(Set.of(FakeVatPack.DE)));
        assertThatCode(() -> admission.admit(newcomer(), CALL)).doesNotThrowAnyException();
    }
}
