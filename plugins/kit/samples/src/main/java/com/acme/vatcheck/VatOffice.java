// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.vatcheck;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.Health;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.broker.v1.HttpRequest;
import org.comptoir.spi.broker.v1.HttpResponse;
import org.comptoir.spi.broker.v1.PluginHttp;
import org.comptoir.spi.broker.v1.PluginSecrets;
import org.comptoir.spi.taxid.v1.TaxIdAnswer;
import org.comptoir.spi.taxid.v1.TaxIdCheck;
import org.comptoir.spi.taxid.v1.TaxIdQuestion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Asks the office at vat.example, which answers in one line: {@code valid;proof;name;address;time}, or {@code unknown;…}. */
@Component(configurationPid = "com.acme.vatcheck")
@Designate(ocd = Settings.class)
public final class VatOffice implements TaxIdCheck {

    private static final URI OFFICE = URI.create("https://vat.example");
    private static final Set<CountryCode> COUNTRIES = Set.of(new CountryCode("BE"), new CountryCode("DE"));
    private static final int FIELDS = 5;

    private final String key;
    private final PluginHttp http;
    private final PluginSecrets secrets;

    @Activate
    public VatOffice(Settings settings, @Reference PluginHttp http, @Reference PluginSecrets secrets) {
        this(settings._key(), http, secrets);
    }

    /** @param key where the office's key is kept */
    VatOffice(String key, PluginHttp http, PluginSecrets secrets) {
        this.key = key;
        this.http = http;
        this.secrets = secrets;
    }

    @Override
    public Health check(Call call) {
        return key.isBlank()
                ? Health.needsConfig(".key", "Where the office's key is kept: secret:plugin/acme.samples/office.")
                : Health.up();
    }

    @Override
    public String name() {
        return "acme-vat-office";
    }

    @Override
    public Set<CountryCode> countries() {
        return COUNTRIES;
    }

    @Override
    public Outcome<TaxIdAnswer> verify(TaxIdQuestion question, Call call) {
        if (!COUNTRIES.contains(question.country())) {
            return Outcome.refused("vat-office.country", "the office knows numbers of Belgium and Germany only");
        }
        if (key.isBlank()) {
            return failed("key-missing", Problem.Kind.NEEDS_CONFIG, "the office's key is not set");
        }
        String query = "?number=" + encoded(question.number()) + "&for=" + encoded(question.requester());
        HttpRequest request = HttpRequest.get(OFFICE.resolve("/numbers" + query))
                .bearer(secrets.get(key, call))
                .traced(call);
        Outcome<HttpResponse> outcome = http.send(request, call);
        if (outcome instanceof Outcome.Done<HttpResponse> done) {
            return read(done.value(), question);
        }
        return outcome instanceof Outcome.Failed<HttpResponse> failed
                ? new Outcome.Failed<>(failed.problem())
                : silent();
    }

    /** Only a whole answer is believed, and a word that we do not know is no answer. */
    private static Outcome<TaxIdAnswer> read(HttpResponse answer, TaxIdQuestion question) {
        return switch (answer.status()) {
            case 200 -> told(answer.text().strip().split(";", -1), question);
            case 401, 403 -> failed("key-refused", Problem.Kind.NEEDS_CONFIG, "the office does not accept the key");
            case 429 -> failed("busy", Problem.Kind.BUSY, "the office asks for patience");
            default -> silent();
        };
    }

    private static Outcome<TaxIdAnswer> told(String[] fields, TaxIdQuestion question) {
        if (fields.length != FIELDS || !fields[0].matches("valid|unknown")) {
            return silent();
        }
        TaxIdAnswer.State state = fields[0].equals("valid") ? TaxIdAnswer.State.VALID : TaxIdAnswer.State.INVALID;
        try {
            Instant at = Instant.parse(fields[4]);
            return new Outcome.Done<>(new TaxIdAnswer(question.number(), state, fields[1], fields[2], fields[3], at));
        } catch (DateTimeParseException malformed) {
            return silent();
        }
    }

    private static Outcome<TaxIdAnswer> failed(String code, Problem.Kind kind, String message) {
        return new Outcome.Failed<>(Problem.of("vat-office." + code, kind, message));
    }

    private static Outcome<TaxIdAnswer> silent() {
        return new Outcome.Unknown<>(
                Problem.of("vat-office.silent", Problem.Kind.UNREACHABLE, "the office does not answer"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
