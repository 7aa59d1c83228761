// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.kernel.Plugins;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.shell.internal.FakeServices;
import org.comptoir.spi.Health;
import org.comptoir.spi.Problem;
import org.comptoir.spi.vat.v1.Supply;
import org.comptoir.spi.vat.v1.VatPack;
import org.comptoir.spi.vat.v1.VatRate;
import org.comptoir.spi.vat.v1.VatVerdict;
import org.comptoir.testkit.FakePlugins;
import org.junit.jupiter.api.Test;

class PluginLookTest {

    private static final Call CALL = new Call(
            new CompanyId(new UUID(0, 1)), Actor.system("test"), Idempotency.NONE, Instant.MAX, Locale.ENGLISH, "t");

    private record Pack(Set<CountryCode> sellers, Set<CountryCode> rated) implements VatPack {
        @Override
        public VatVerdict decide(Supply supply) {
            return new VatVerdict.Refused(new Problem("x.y", Problem.Kind.REFUSED, "No.", Map.of()));
        }

        @Override
        public List<VatRate> rates(CountryCode country, LocalDate on) {
            return List.of();
        }

        @Override
        public Health check(Call call) {
            return Health.up();
        }
    }

    private static Set<CountryCode> countries(String... codes) {
        return Arrays.stream(codes).map(CountryCode::new).collect(Collectors.toSet());
    }

    private static String nameOf(Set<CountryCode> sellers, Set<CountryCode> rated) {
        FakePlugins plugins = new FakePlugins(() -> false);
        plugins.add(VatPack.class, new Pack(sellers, rated));
        FakeServices services = new FakeServices().with(Plugins.class, plugins);
        return PluginLook.all(services, CALL).get(0).name();
    }

    @Test
    void aVatPackIsCalledAfterItsSellersOrAfterTheRatesThatItHasForSellersAnywhere() {
        assertThat(nameOf(countries("MC", "FR"), countries("FR"))).isEqualTo("vat of sellers in [FR, MC]");
        assertThat(nameOf(Set.of(), countries("LU"))).isEqualTo("vat rates of LU, for sellers anywhere");
        assertThat(nameOf(Set.of(), countries("LU", "BE", "AT")))
                .isEqualTo("vat rates of 3 countries, for sellers anywhere");
        assertThat(nameOf(Set.of(), Set.of())).isEqualTo("vat of no seller and no country");
    }
}
