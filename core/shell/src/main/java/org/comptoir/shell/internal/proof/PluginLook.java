// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.shell.internal.Services;
import org.comptoir.spi.Extension;
import org.comptoir.spi.Health;
import org.comptoir.spi.bank.v1.BankFeed;
import org.comptoir.spi.commerce.v1.CommerceConnector;
import org.comptoir.spi.export.v1.AccountingExport;
import org.comptoir.spi.gateway.v1.PaymentGateway;
import org.comptoir.spi.importer.v1.Importer;
import org.comptoir.spi.invoice.v1.InvoiceFormat;
import org.comptoir.spi.notify.v1.Notifier;
import org.comptoir.spi.payment.v1.PaymentMethod;
import org.comptoir.spi.pricing.v1.PricingRule;
import org.comptoir.spi.report.v1.Report;
import org.comptoir.spi.routing.v1.StockRouter;
import org.comptoir.spi.taxid.v1.TaxIdCheck;
import org.comptoir.spi.ui.v1.UiContribution;
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

    /** Extension points by name, each with how its extensions call themselves. */
    private static final List<Point<?>> POINTS = List.of(
            new Point<>("accounting-export", AccountingExport.class, AccountingExport::name),
            new Point<>("bank-feed", BankFeed.class, BankFeed::name),
            new Point<>("commerce-connector", CommerceConnector.class, CommerceConnector::name),
            new Point<>("importer", Importer.class, Importer::name),
            new Point<>("invoice-format", InvoiceFormat.class, InvoiceFormat::name),
            new Point<>("notifier", Notifier.class, Notifier::name),
            new Point<>("payment-gateway", PaymentGateway.class, PaymentGateway::name),
            new Point<>("payment-method", PaymentMethod.class, PaymentMethod::name),
            new Point<>("pricing-rule", PricingRule.class, PricingRule::name),
            new Point<>("report", Report.class, Report::name),
            new Point<>("stock-router", StockRouter.class, StockRouter::name),
            new Point<>("tax-id-check", TaxIdCheck.class, TaxIdCheck::name),
            new Point<>("ui-contribution", UiContribution.class, PluginLook::pages),
            new Point<>("vat-pack", VatPack.class, PluginLook::sellers));

    /** An extension point. */
    private record Point<S extends Extension>(String name, Class<S> type, Function<S, String> naming) {

        List<PluginLook> looks(Plugins plugins, Call call) {
            return plugins.all(type).stream()
                    .map(plugin -> look(name, plugin, naming, call))
                    .toList();
        }
    }

    /** All that are there now, by type. */
    static List<PluginLook> all(Services services, Call call) {
        List<PluginLook> looks = new ArrayList<>();
        for (Plugins plugins : services.all(Plugins.class)) {
            POINTS.forEach(point -> looks.addAll(point.looks(plugins, call)));
        }
        return looks;
    }

    private record Said(String name, Health health) {}

    private static <S extends Extension> PluginLook look(
            String type, Plugin<S> plugin, Function<S, String> naming, Call call) {
        String bundle = plugin.stamp().id();
        String version = plugin.stamp().version();
        try {
            Said said = plugin.ask(
                    call, "check", PATIENCE, extension -> new Said(naming.apply(extension), extension.check(call)));
            Health health = said.health();
            String field = health.field().isEmpty() ? "" : health.field() + ": ";
            return new PluginLook(
                    type, said.name(), bundle, version, health.state().name(), field + health.message());
        } catch (ComptoirException silent) {
            return new PluginLook(type, bundle, bundle, version, "FAILED", silent.code());
        }
    }

    /** A pack may decide for sellers, know rates for sellers anywhere, or both. */
    private static String sellers(VatPack pack) {
        if (!pack.sellers().isEmpty()) {
            return "vat of sellers in " + sorted(pack.sellers());
        }
        int rated = pack.rated().size();
        return switch (rated) {
            case 0 -> "vat of no seller and no country";
            case 1 -> "vat rates of " + pack.rated().iterator().next() + ", for sellers anywhere";
            default -> "vat rates of " + rated + " countries, for sellers anywhere";
        };
    }

    private static TreeSet<String> sorted(Set<CountryCode> countries) {
        return countries.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String pages(UiContribution contribution) {
        return contribution.pages().size() + " pages";
    }
}
