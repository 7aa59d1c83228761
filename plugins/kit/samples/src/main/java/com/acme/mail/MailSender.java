// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.mail;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.comptoir.model.Call;
import org.comptoir.spi.Health;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.broker.v1.HttpRequest;
import org.comptoir.spi.broker.v1.HttpResponse;
import org.comptoir.spi.broker.v1.PluginHttp;
import org.comptoir.spi.broker.v1.PluginSecrets;
import org.comptoir.spi.notify.v1.Delivery;
import org.comptoir.spi.notify.v1.Message;
import org.comptoir.spi.notify.v1.Notifier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Sends through mail.example, which takes a message over with 202 and an id, once for each idempotency key. */
@Component(configurationPid = "com.acme.mail", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class MailSender implements Notifier {

    private static final URI MESSAGES = URI.create("https://mail.example/messages");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,255}");

    private final String name;
    private final String from;
    private final String key;
    private final PluginHttp http;
    private final PluginSecrets secrets;

    @Activate
    public MailSender(Settings settings, @Reference PluginHttp http, @Reference PluginSecrets secrets) {
        this(settings.name(), settings.from(), settings._key(), http, secrets);
    }

    MailSender(String name, String from, String key, PluginHttp http, PluginSecrets secrets) {
        this.name = name.strip();
        this.from = from.strip();
        this.key = key;
        this.http = http;
        this.secrets = secrets;
    }

    @Override
    public Health check(Call call) {
        if (!name.matches("[a-z][a-z0-9-]{0,63}")) {
            return Health.needsConfig("name", "Lower case, digits and hyphens, at most 64 characters.");
        }
        if (!ADDRESS.matcher(from).matches()) {
            return Health.needsConfig("from", "The address that messages come from.");
        }
        return key.isBlank()
                ? Health.needsConfig(".key", "Where the key is kept: secret:plugin/acme.samples/mail.")
                : Health.up();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> channels() {
        return Set.of("email");
    }

    @Override
    public Outcome<Delivery> send(Message message, Call call) {
        Letter letter = Letter.BY_TEMPLATE.get(message.template());
        if (letter == null) {
            return Outcome.refused("acme-mail.no-template", "there is no template of that name");
        }
        if (!message.facts().keySet().containsAll(letter.needs())) {
            return Outcome.refused("acme-mail.fact-missing", "the template mentions what the message does not tell");
        }
        if (!ADDRESS.matcher(message.to()).matches()) {
            return Outcome.refused("acme-mail.address", "this is no address of e-mail");
        }
        HttpRequest request = HttpRequest.post(MESSAGES, "text/plain", letter.text(from, message))
                .bearer(secrets.get(key, call))
                .idempotent(call)
                .traced(call);
        Outcome<HttpResponse> outcome = http.send(request, call);
        if (outcome instanceof Outcome.Done<HttpResponse> done) {
            return read(done.value());
        }
        return outcome instanceof Outcome.Failed<HttpResponse> failed
                ? new Outcome.Failed<>(failed.problem())
                : unknown();
    }

    private static Outcome<Delivery> read(HttpResponse answer) {
        return switch (answer.status()) {
            case 202 ->
                ID.matcher(answer.text()).matches() ? new Outcome.Done<>(new Delivery(answer.text())) : unknown();
            case 401, 403 ->
                new Outcome.Failed<>(Problem.of(
                        "acme-mail.key-refused", Problem.Kind.NEEDS_CONFIG, "the service does not accept the key"));
            case 409 -> Outcome.refused("acme-mail.other-message", "another message was sent under this key");
            case 422 -> Outcome.refused("acme-mail.refused", "the service does not take this message");
            default -> unknown();
        };
    }

    private static Outcome<Delivery> unknown() {
        return new Outcome.Unknown<>(Problem.of(
                "acme-mail.unknown", Problem.Kind.UNREACHABLE, "nobody knows whether the message was taken over"));
    }
}
