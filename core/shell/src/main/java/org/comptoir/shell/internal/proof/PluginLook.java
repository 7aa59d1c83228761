// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.shell.internal.Services;
import org.comptoir.spi.Extension;
import org.comptoir.spi.Health;
import org.comptoir.spi.export.v1.AccountingExport;
import org.comptoir.spi.importer.v1.Importer;
import org.comptoir.spi.invoice.v1.InvoiceFormat;
import org.comptoir.spi.payment.v1.PaymentMethod;
import org.comptoir.spi.pricing.v1.PricingRule;
import org.comptoir.spi.vat.v1.VatPack;

/**
 * An extension as an admin sees it.
 *
 * @param type what it extends
 * @param name what it calls itself
 * @param bundle whose it is
 * @param version of the bundle
 * @param state {@code UP}, {@code NEEDS_CONFIG}, {@code DOWN}, or {@code FAILED} when it did not answer
 * @param message what is the matter, empty when it is up
 */
record PluginLook(String type, String name, String bundle, String version, String state, String message) {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Map<String, Class<? extends Extension>> TYPES = new TreeMap<>(Map.of(
            "accounting-export", AccountingExport.class,
            "importer", Importer.class,
            "invoice-format", InvoiceFormat.class,
            "payment-method", PaymentMethod.class,
            "pricing-rule", PricingRule.class,
            "vat-pack", VatPack.class));

    /** All that are there now, by type. */
    static List<PluginLook> all(Services services, Call call) {
        List<PluginLook> looks = new ArrayList<>();
        for (Plugins plugins : services.all(Plugins.class)) {
            TYPES.forEach((name, type) -> plugins.all(type).forEach(plugin -> looks.add(look(name, plugin, call))));
        }
        return looks;
    }

    private record Said(String name, Health health) {}

    private static <S extends Extension> PluginLook look(String type, Plugin<S> plugin, Call call) {
        String bundle = plugin.stamp().id();
        String version = plugin.stamp().version();
        try {
            Said said =
                    plugin.ask(call, "check", PATIENCE, extension -> new Said(name(extension), extension.check(call)));
            Health health = said.health();
            String field = health.field().isEmpty() ? "" : health.field() + ": ";
            return new PluginLook(
                    type, said.name(), bundle, version, health.state().name(), field + health.message());
        } catch (ComptoirException silent) {
            return new PluginLook(type, bundle, bundle, version, "FAILED", silent.code());
        }
    }

    private static String name(Extension extension) {
        if (extension instanceof AccountingExport export) {
            return export.name();
        }
        if (extension instanceof Importer importer) {
            return importer.name();
        }
        if (extension instanceof InvoiceFormat format) {
            return format.name();
        }
        if (extension instanceof PaymentMethod method) {
            return method.name();
        }
        if (extension instanceof PricingRule rule) {
            return rule.name();
        }
        return extension instanceof VatPack pack
                ? "vat of sellers in "
                        + new java.util.TreeSet<>(
                                pack.sellers().stream().map(Object::toString).toList())
                : "";
    }
}
