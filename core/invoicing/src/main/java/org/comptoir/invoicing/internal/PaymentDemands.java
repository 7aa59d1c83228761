// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.comptoir.api.company.Company;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;
import org.comptoir.model.PluginStamp;
import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.payment.v1.PaymentDemand;
import org.comptoir.spi.payment.v1.PaymentMethod;

/**
 * Asks how an invoice is to be paid: by transfer, where the company has an account. An invoice is frozen with its terms, so
 * none leaves without them because the plugin that words them is out for a moment.
 */
final class PaymentDemands {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final String TRANSFER = "transfer";
    private static final int LONGEST_WORDS = 1_000;
    private static final int LONGEST_QR = 2_000;

    private final Plugins plugins;

    PaymentDemands(Plugins plugins) {
        this.plugins = plugins;
    }

    /** The answer, and who gave it. */
    record Agreed(PaymentTerms terms, Optional<PluginStamp> stamp) {}

    /**
     * @param reference what the payer should quote: the order's number, since the invoice has none yet
     * @param words the terms in words, where nothing else is agreed
     * @throws ComptoirException {@code payment.method-missing} when the company has an account and no plugin knows
     *     transfers; {@code plugin.answer-invalid}, and what the guard refuses with
     */
    Agreed of(
            Company company,
            String reference,
            Money amount,
            LocalDate dueOn,
            Language language,
            String words,
            Call call) {
        Agreed undefined = new Agreed(PaymentTerms.undefined(words), Optional.empty());
        if (company.iban().isEmpty() || amount.signum() <= 0) {
            return undefined;
        }
        PaymentDemand demand = new PaymentDemand(
                reference,
                amount,
                dueOn,
                company.legalName(),
                company.iban(),
                company.bic(),
                new Locale(language.code()));
        return ask(transfer(call), demand, call).orElse(undefined);
    }

    private Plugin<PaymentMethod> transfer(Call call) {
        return plugins.all(PaymentMethod.class).stream()
                .filter(plugin -> TRANSFER.equals(plugin.<String>ask(call, "payment.name", LIMIT, PaymentMethod::name)))
                .findFirst()
                .orElseThrow(() ->
                        new ComptoirException("payment.method-missing", Fault.UNAVAILABLE, Map.of("method", TRANSFER)));
    }

    /** Empty when this demand cannot be paid this way: it is then asked for in words alone. */
    private static Optional<Agreed> ask(Plugin<PaymentMethod> plugin, PaymentDemand demand, Call call) {
        Outcome<PaymentTerms> outcome = plugin.ask(call, "payment.terms", LIMIT, method -> method.terms(demand));
        if (outcome instanceof Outcome.Done<PaymentTerms> done) {
            check(plugin.stamp(), done.value(), demand);
            return Optional.of(new Agreed(done.value(), Optional.of(plugin.stamp())));
        }
        if (outcome instanceof Outcome.Failed<PaymentTerms>) {
            return Optional.empty();
        }
        throw invalid(plugin.stamp(), "terms are known at once or not at all");
    }

    /** Above all, a plugin must not send the money elsewhere. */
    private static void check(PluginStamp plugin, PaymentTerms terms, PaymentDemand demand) {
        if (terms == null) {
            throw invalid(plugin, "no terms");
        }
        if (!terms.iban().isEmpty() && !compact(terms.iban()).equals(compact(demand.creditorIban()))) {
            throw invalid(plugin, "another account than the company's");
        }
        if (!terms.meansCode().matches("[0-9]{1,3}|ZZZ")) {
            throw invalid(plugin, "means code " + terms.meansCode());
        }
        Predicate<String> tooLong = text -> text.length() > LONGEST_WORDS;
        if (tooLong.test(terms.terms())
                || tooLong.test(terms.accountHolder())
                || tooLong.test(terms.reference())
                || terms.qrPayload().length() > LONGEST_QR) {
            throw invalid(plugin, "a text that is too long");
        }
    }

    private static String compact(String iban) {
        return iban.replace(" ", "");
    }

    private static ComptoirException invalid(PluginStamp plugin, String why) {
        return new ComptoirException(
                "plugin.answer-invalid",
                Fault.UNAVAILABLE,
                Map.of("plugin", plugin.id(), "version", plugin.version(), "asked", "payment.terms", "why", why));
    }
}
