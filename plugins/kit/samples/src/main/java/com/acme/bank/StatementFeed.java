// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.bank;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.model.Call;
import org.comptoir.spi.Health;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.bank.v1.BankFeed;
import org.comptoir.spi.bank.v1.BankLinesAfter;
import org.comptoir.spi.bank.v1.BankPage;
import org.comptoir.spi.broker.v1.HttpRequest;
import org.comptoir.spi.broker.v1.HttpResponse;
import org.comptoir.spi.broker.v1.PluginHttp;
import org.comptoir.spi.broker.v1.PluginSecrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** The accounts of one company at bank.example. The core keeps lines and cursors; nothing is kept here. */
@Component(configurationPid = "com.acme.bank", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class StatementFeed implements BankFeed {

    private static final URI BANK = URI.create("https://bank.example");

    private final String name;
    private final String company;
    private final Set<String> accounts;
    private final String token;
    private final PluginHttp http;
    private final PluginSecrets secrets;

    @Activate
    public StatementFeed(Settings settings, @Reference PluginHttp http, @Reference PluginSecrets secrets) {
        this(settings.name(), settings.company(), List.of(settings.accounts()), settings._token(), http, secrets);
    }

    /** @param accounts as somebody wrote them, with blanks or commas between */
    StatementFeed(
            String name, String company, List<String> accounts, String token, PluginHttp http, PluginSecrets secrets) {
        this.name = name.strip();
        this.company = company.strip();
        this.accounts = accounts.stream()
                .flatMap(several -> Arrays.stream(several.split(",")))
                .map(iban -> iban.replace(" ", ""))
                .filter(iban -> !iban.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.token = token;
        this.http = http;
        this.secrets = secrets;
    }

    @Override
    public Health check(Call call) {
        if (!name.matches("[a-z][a-z0-9-]{0,63}")) {
            return Health.needsConfig("name", "Lower case, digits and hyphens, at most 64 characters.");
        }
        if (company.isEmpty()) {
            return Health.needsConfig("company", "The code of the company whose accounts they are.");
        }
        if (accounts.isEmpty()) {
            return Health.needsConfig("accounts", "The accounts, by IBAN.");
        }
        return token.isBlank()
                ? Health.needsConfig(".token", "Where the token is kept: secret:plugin/acme.samples/bank.")
                : Health.up();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String company() {
        return company;
    }

    @Override
    public Set<String> accounts() {
        return Set.copyOf(accounts);
    }

    @Override
    public Outcome<BankPage> linesSince(BankLinesAfter after, Call call) {
        String path = "/accounts/" + encoded(after.account()) + "/lines?state=booked&after=" + encoded(after.cursor())
                + "&limit=" + after.limit();
        HttpRequest request = HttpRequest.get(BANK.resolve(path))
                .bearer(secrets.get(token, call))
                .traced(call);
        Outcome<HttpResponse> outcome = http.send(request, call);
        if (outcome instanceof Outcome.Done<HttpResponse> done) {
            return read(done.value(), after);
        }
        if (outcome instanceof Outcome.Failed<HttpResponse> failed) {
            return new Outcome.Failed<>(failed.problem());
        }
        return unknown("silent", Problem.Kind.UNREACHABLE, "the bank does not answer");
    }

    private static Outcome<BankPage> read(HttpResponse answer, BankLinesAfter after) {
        return switch (answer.status()) {
            case 200 -> whole(answer.text(), after);
            case 401, 403 -> failed("consent", Problem.Kind.NEEDS_CONFIG, "the holder must consent anew at the bank");
            case 429 -> failed("busy", Problem.Kind.BUSY, "the bank asks for patience");
            default -> unknown("status", Problem.Kind.UNREACHABLE, "the bank answers " + answer.status());
        };
    }

    /** A page that is not whole is not believed: the cursor stays, and nothing is lost. */
    private static Outcome<BankPage> whole(String text, BankLinesAfter after) {
        try {
            return new Outcome.Done<>(StatementLines.read(text, after));
        } catch (RuntimeException malformed) {
            return unknown("answer-malformed", Problem.Kind.BUG, "the bank's answer makes no sense");
        }
    }

    private static Outcome<BankPage> failed(String code, Problem.Kind kind, String message) {
        return new Outcome.Failed<>(Problem.of("acme-bank." + code, kind, message));
    }

    private static Outcome<BankPage> unknown(String code, Problem.Kind kind, String message) {
        return new Outcome.Unknown<>(Problem.of("acme-bank." + code, kind, message));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
