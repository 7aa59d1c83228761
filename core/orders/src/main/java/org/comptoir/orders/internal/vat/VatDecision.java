// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.vat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.api.company.Company;
import org.comptoir.api.party.Customer;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Fault;
import org.comptoir.model.LocalText;
import org.comptoir.model.PluginStamp;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.orders.internal.answer.InvalidAnswer;
import org.comptoir.spi.Problem;
import org.comptoir.spi.vat.v1.Supply;
import org.comptoir.spi.vat.v1.VatPack;
import org.comptoir.spi.vat.v1.VatRate;
import org.comptoir.spi.vat.v1.VatVerdict;

/**
 * Decides the VAT of an order. The pack of the seller's country decides; where the destination taxes, the most specific
 * pack that rates it tells the rate.
 */
public final class VatDecision {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final Plugins plugins;

    public VatDecision(Plugins plugins) {
        this.plugins = plugins;
    }

    /** What a line's VAT depends on besides the order itself. */
    private record Kind(String nature, String taxCategory) {}

    private record Pack(Plugin<VatPack> plugin, Set<CountryCode> sellers, Set<CountryCode> rated) {}

    /**
     * @param on the tax point
     * @param seller the company
     * @param buyer the customer
     * @param shipTo where the goods arrive
     * @param lines in order
     */
    public record Question(LocalDate on, Company seller, Customer buyer, PostalAddress shipTo, List<TaxedLine> lines) {}

    /**
     * @param byLine the verdict of each line, in the order asked
     * @param stamps the packs that took part
     */
    public record Answer(List<Verdict> byLine, Set<PluginStamp> stamps) {}

    /**
     * @throws ComptoirException {@code vat.pack-missing} naming the country, {@code vat.refused}, {@code
     *     plugin.answer-invalid}, and what the guard refuses with
     */
    public Answer decide(Question question, Call call) {
        List<Kind> kinds =
                question.lines().stream().map(VatDecision::kind).distinct().toList();
        List<Supply> supplies =
                kinds.stream().map(kind -> supply(question, kind)).toList();
        List<Pack> packs = packs(call);
        CountryCode home = question.seller().address().country();
        Pack deciding = packs.stream()
                .filter(pack -> pack.sellers().contains(home))
                .findFirst()
                .orElseThrow(() -> missing(home));
        List<VatVerdict> told = deciding.plugin().ask(call, "vat.decide", LIMIT, pack -> supplies.stream()
                .map(pack::decide)
                .toList());
        Set<PluginStamp> stamps = new LinkedHashSet<>();
        stamps.add(deciding.plugin().stamp());
        Map<Kind, Verdict> verdicts = new LinkedHashMap<>();
        for (int i = 0; i < kinds.size(); i++) {
            verdicts.put(kinds.get(i), settle(deciding, told.get(i), question.on(), packs, call, stamps));
        }
        List<Verdict> byLine =
                question.lines().stream().map(line -> verdicts.get(kind(line))).toList();
        return new Answer(byLine, stamps);
    }

    /** Charges, such as postage, follow the goods that they come with (directive 2006/112/EC art. 78). */
    private static Kind kind(TaxedLine line) {
        return new Kind(line.nature().equals("charges") ? "goods" : line.nature(), line.taxCategory());
    }

    private static Supply supply(Question question, Kind kind) {
        Customer buyer = question.buyer();
        return new Supply(
                question.on(),
                question.seller().address().country(),
                question.seller().vatSchemes(),
                buyer.billing().country(),
                buyer.vatNumberChecked() ? buyer.vatNumber() : "",
                buyer.kind(),
                question.shipTo().country(),
                question.shipTo().postcode(),
                kind.nature(),
                kind.taxCategory());
    }

    /** Most specific first, so that a country's own pack comes before one for a whole union. */
    private List<Pack> packs(Call call) {
        List<Pack> packs = new ArrayList<>();
        for (Plugin<VatPack> plugin : plugins.all(VatPack.class)) {
            packs.add(plugin.ask(
                    call,
                    "vat.scope",
                    LIMIT,
                    pack -> new Pack(plugin, Set.copyOf(pack.sellers()), Set.copyOf(pack.rated()))));
        }
        packs.sort(Comparator.comparingInt(pack -> pack.rated().size()));
        return packs;
    }

    private static Verdict settle(
            Pack pack, VatVerdict told, LocalDate on, List<Pack> packs, Call call, Set<PluginStamp> stamps) {
        VerdictRules rules = new VerdictRules(pack.plugin().stamp());
        if (told instanceof VatVerdict.Decided decided) {
            return rules.checked(decided);
        }
        if (told instanceof VatVerdict.AtDestination there) {
            return atDestination(rules.checked(there), on, packs, call, stamps);
        }
        if (told instanceof VatVerdict.Refused refused) {
            throw refused(pack.plugin().stamp(), refused.problem());
        }
        throw InvalidAnswer.of(pack.plugin().stamp(), "vat.decide", "no verdict");
    }

    private static Verdict atDestination(
            VatVerdict.AtDestination there, LocalDate on, List<Pack> packs, Call call, Set<PluginStamp> stamps) {
        for (Pack pack : packs) {
            if (!pack.rated().contains(there.destination())) {
                continue;
            }
            List<VatRate> rates = pack.plugin()
                    .ask(call, "vat.rates", LIMIT, asked -> List.copyOf(asked.rates(there.destination(), on)));
            if (rates.isEmpty()) {
                continue;
            }
            stamps.add(pack.plugin().stamp());
            Rate rate = new VerdictRules(pack.plugin().stamp())
                    .rateOf(rates, there)
                    .orElseThrow(() -> rateMissing(there, on));
            return new Verdict(
                    rate.isZero() ? VatCategory.Z : VatCategory.S,
                    rate,
                    "",
                    LocalText.of("", ""),
                    there.legalBasis(),
                    there.destination(),
                    there.returnBox(),
                    "union");
        }
        throw missing(there.destination());
    }

    private static ComptoirException missing(CountryCode country) {
        return new ComptoirException("vat.pack-missing", Fault.UNAVAILABLE, Map.of("country", country.code()));
    }

    private static ComptoirException rateMissing(VatVerdict.AtDestination there, LocalDate on) {
        return new ComptoirException(
                "vat.refused",
                Fault.CONFLICT,
                Map.of(
                        "reason", "vat.rate-unknown",
                        "country", there.destination().code(),
                        "taxCategory", there.taxCategory(),
                        "on", on.toString()));
    }

    private static ComptoirException refused(PluginStamp plugin, Problem problem) {
        if (problem == null) {
            return InvalidAnswer.of(plugin, "vat.decide", "a refusal without a problem");
        }
        return new ComptoirException(
                "vat.refused",
                Fault.CONFLICT,
                Map.of("plugin", plugin.id(), "reason", problem.code(), "message", problem.message()));
    }
}
