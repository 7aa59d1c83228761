// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vies;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.ComptoirPlugin;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.broker.v1.HttpRequest;
import org.comptoir.spi.broker.v1.HttpResponse;
import org.comptoir.spi.broker.v1.PluginHttp;
import org.comptoir.spi.taxid.v1.TaxIdAnswer;
import org.comptoir.spi.taxid.v1.TaxIdCheck;
import org.comptoir.spi.taxid.v1.TaxIdQuestion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks VIES by its REST interface, {@code POST /check-vat-number}: the one of its two questions that takes the number of who
 * asks, and so the one whose answer can be a proof.
 */
@ComptoirPlugin(
        id = "comptoir.tax-id-vies",
        name = "%name",
        publisher = "The Comptoir authors",
        licence = "Apache-2.0",
        description = "%description",
        network = "ec.europa.eu:443",
        personalData = {"name", "address", "vat-number"},
        countries = {
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IT", "LT",
            "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"
        })
@Component(service = TaxIdCheck.class)
public final class ViesCheck implements TaxIdCheck {

    static final URI ADDRESS = URI.create("https://ec.europa.eu/taxation_customs/vies/rest-api/check-vat-number");

    /** Less than the core waits, so that a slow VIES is told from a broken plugin. */
    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private final PluginHttp http;

    @Activate
    public ViesCheck(@Reference PluginHttp http) {
        this.http = http;
    }

    @Override
    public String name() {
        return "vies";
    }

    @Override
    public Set<CountryCode> countries() {
        return ViesNumber.COUNTRIES;
    }

    @Override
    public Outcome<TaxIdAnswer> verify(TaxIdQuestion question, Call call) {
        return ViesNumber.of(question.number())
                .map(number -> ask(question, number, call))
                .orElseGet(() -> new Outcome.Failed<>(Problem.of(
                        "vies.not-covered",
                        Problem.Kind.INVALID_INPUT,
                        "VIES knows numbers of the European Union and of Northern Ireland (XI) alone")));
    }

    private Outcome<TaxIdAnswer> ask(TaxIdQuestion question, ViesNumber number, Call call) {
        HttpRequest request = HttpRequest.post(ADDRESS, "application/json", body(number, question.requester()))
                .with("Accept", "application/json")
                .within(PATIENCE);
        Outcome<HttpResponse> outcome = http.send(request, call);
        if (outcome instanceof Outcome.Done<HttpResponse> done) {
            return new ViesAnswer(number, done.value()).outcome();
        }
        // Whether nothing was sent or nothing came back: the authority has not answered.
        Problem problem = outcome instanceof Outcome.Failed<HttpResponse> failed
                ? failed.problem()
                : outcome instanceof Outcome.Unknown<HttpResponse> unknown
                        ? unknown.problem()
                        : Problem.of("vies.silent", Problem.Kind.UNREACHABLE, "VIES does not answer");
        return new Outcome.Unknown<>(problem);
    }

    /** Both numbers are capitals, digits, + and * alone: nothing in them needs to be escaped. */
    private static String body(ViesNumber number, String requester) {
        String own = ViesNumber.of(requester)
                .map(it -> ",\"requesterMemberStateCode\":\"" + it.prefix() + "\",\"requesterNumber\":\"" + it.body()
                        + "\"")
                .orElse("");
        return "{\"countryCode\":\"" + number.prefix() + "\",\"vatNumber\":\"" + number.body() + "\"" + own + "}";
    }
}
