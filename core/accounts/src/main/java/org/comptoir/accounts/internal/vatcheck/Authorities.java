// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal.vatcheck;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Fault;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.taxid.v1.TaxIdAnswer;
import org.comptoir.spi.taxid.v1.TaxIdCheck;
import org.comptoir.spi.taxid.v1.TaxIdQuestion;
import org.jspecify.annotations.Nullable;

/** Whoever knows VAT numbers, by way of the plugins. Never inside a transaction. */
final class Authorities {

    private static final Duration NAMING = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_MESSAGE = 300;

    private final Plugins plugins;
    private final Clock clock;
    private final Pace pace;

    Authorities(Plugins plugins, Clock clock) {
        this.plugins = plugins;
        this.clock = clock;
        this.pace = new Pace(clock);
    }

    private record Check(Plugin<TaxIdCheck> plugin, String name, Set<CountryCode> countries) {}

    /** Refused as {@link org.comptoir.api.party.VatChecks#check} says. */
    Told ask(TaxIdQuestion question, Call call) {
        Check check = covering(question.country(), call);
        pace.require(call.company(), question.number());
        // What a plugin answers may be null within, whatever its types say; the guard refuses a null outcome.
        Outcome<TaxIdAnswer> outcome =
                check.plugin().ask(call, "tax-id.verify", LIMIT, asked -> asked.verify(question, call));
        AnswerRules rules = new AnswerRules(check.plugin().stamp(), clock);
        if (outcome instanceof Outcome.Done<TaxIdAnswer> done) {
            return new Told(
                    question,
                    rules.checked(done.value(), question),
                    check.name(),
                    check.plugin().stamp());
        }
        if (outcome instanceof Outcome.Failed<TaxIdAnswer> failed) {
            throw refused("vat-check.refused", Fault.INVALID, check, failed.problem(), Map.of());
        }
        Problem problem = outcome instanceof Outcome.Unknown<TaxIdAnswer> unknown ? unknown.problem() : null;
        throw refused("vat-check.unanswered", Fault.UNAVAILABLE, check, problem, pace.patience());
    }

    /** The first that covers the country. One that cannot even say which ones it covers is passed over for another. */
    private Check covering(CountryCode country, Call call) {
        ComptoirException silent =
                new ComptoirException("vat-check.no-plugin", Fault.UNAVAILABLE, Map.of("country", country.code()));
        for (Plugin<TaxIdCheck> plugin : plugins.all(TaxIdCheck.class)) {
            try {
                AnswerRules rules = new AnswerRules(plugin.stamp(), clock);
                Check check = plugin.ask(
                        call,
                        "tax-id.scope",
                        NAMING,
                        asked -> new Check(
                                plugin,
                                rules.checkedName(asked.name()),
                                Set.copyOf(Objects.requireNonNull(asked.countries()))));
                if (check.countries().contains(country)) {
                    return check;
                }
            } catch (ComptoirException failed) {
                silent = failed;
            }
        }
        throw silent;
    }

    private static ComptoirException refused(
            String code, Fault fault, Check check, @Nullable Problem problem, Map<String, String> more) {
        Map<String, String> facts = new java.util.TreeMap<>(more);
        facts.put("plugin", check.plugin().stamp().id());
        facts.put("check", check.name());
        if (problem != null) {
            facts.put("reason", OneLine.of(String.valueOf(problem.code()), LONGEST_CODE));
            facts.put("message", OneLine.of(String.valueOf(problem.message()), LONGEST_MESSAGE));
        }
        return new ComptoirException(code, fault, facts);
    }
}
