// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.vat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.comptoir.kernel.Admission;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Fault;
import org.comptoir.spi.vat.v1.VatPack;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * One plugin decides the VAT of a country's sellers. Another that says it does would take its place without anybody having
 * said so: who wants that suspends the one that is there first.
 */
@Component(service = Admission.class)
public final class PackAdmission implements Admission<VatPack> {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final Plugins plugins;

    @Activate
    public PackAdmission(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public Class<VatPack> type() {
        return VatPack.class;
    }

    @Override
    public void admit(Plugin<VatPack> newcomer, Call call) {
        Set<CountryCode> wanted = sellers(newcomer, call);
        for (Plugin<VatPack> there : plugins.all(VatPack.class)) {
            if (there.stamp().id().equals(newcomer.stamp().id())) {
                continue;
            }
            for (CountryCode country : sellers(there, call)) {
                if (wanted.contains(country)) {
                    throw new ComptoirException(
                            "vat.country-taken",
                            Fault.CONFLICT,
                            Map.of(
                                    "country",
                                    country.code(),
                                    "plugin",
                                    there.stamp().id()));
                }
            }
        }
    }

    private static Set<CountryCode> sellers(Plugin<VatPack> plugin, Call call) {
        return plugin.ask(call, "vat.scope", LIMIT, pack -> Set.copyOf(pack.sellers()));
    }
}
