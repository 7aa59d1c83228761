// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.mail;

import java.net.Socket;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.comptoir.model.Call;
import org.comptoir.spi.ComptoirPlugin;
import org.comptoir.spi.Health;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.broker.v1.PluginSecret;
import org.comptoir.spi.broker.v1.PluginSecrets;
import org.comptoir.spi.broker.v1.PluginSockets;
import org.comptoir.spi.notify.v1.Delivery;
import org.comptoir.spi.notify.v1.Message;
import org.comptoir.spi.notify.v1.Notifier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Sends messages by SMTP, through one mail server. */
@ComptoirPlugin(
        id = "comptoir.notifier-mail",
        name = "%name",
        publisher = "The Comptoir authors",
        licence = "Apache-2.0",
        description = "%description",
        personalData = {"name", "email"})
@Component(configurationPid = "org.comptoir.plugin.mail", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class MailNotifier implements Notifier {

    private final Sender sender;
    private final PluginSockets sockets;
    private final PluginSecrets secrets;
    private final Clock clock;
    private final Envelope envelope;
    private final Post post;
    private final Sent sent = new Sent();

    @Activate
    public MailNotifier(
            Settings settings,
            @Reference PluginSockets sockets,
            @Reference PluginSecrets secrets,
            @Reference Clock clock) {
        this(Sender.of(settings), sockets, secrets, clock, new Properties());
    }

    MailNotifier(Sender sender, PluginSockets sockets, PluginSecrets secrets, Clock clock, Properties more) {
        this.sender = sender;
        this.sockets = sockets;
        this.secrets = secrets;
        this.clock = clock;
        this.envelope = new Envelope(sender);
        this.post = new Post(sender, more);
    }

    @Override
    public Health check(Call call) {
        return sender.health();
    }

    @Override
    public String name() {
        return sender.name();
    }

    /** None while the settings are not whole, so that another sender is asked, or nobody believes that mail goes out. */
    @Override
    public Set<String> channels() {
        return sender.health().state() == Health.State.UP ? Set.of("email") : Set.of();
    }

    @Override
    public Outcome<Delivery> send(Message message, Call call) {
        Health health = sender.health();
        if (health.state() != Health.State.UP) {
            return new Outcome.Failed<>(
                    Problem.of("mail.settings", Problem.Kind.NEEDS_CONFIG, health.field() + ": " + health.message()));
        }
        Letter letter = Letters.BY_TEMPLATE.get(message.template());
        if (letter == null) {
            return Outcome.refused("mail.no-template", "there is no template of that name");
        }
        if (!message.facts().keySet().containsAll(letter.needs())) {
            return Outcome.refused("mail.fact-missing", "the template mentions what the message does not tell");
        }
        if (!Sender.ADDRESS.matcher(message.to()).matches()) {
            return Outcome.refused("mail.address", "this is no address of e-mail that every server takes");
        }
        if (!message.attachments().isEmpty()) {
            return Outcome.refused("mail.attachments", "no template has attachments");
        }
        Optional<Outcome<Delivery>> known = sent.of(call.idempotency());
        return known.isPresent() ? known.get() : sent(letter, message, call);
    }

    private Outcome<Delivery> sent(Letter letter, Message message, Call call) {
        String key = call.idempotency().key();
        PluginSecret password = sender.signsIn() ? secrets.get(sender.password(), call) : PluginSecret.of("");
        Outcome<Socket> opened = sender.implicit()
                ? sockets.encrypted(sender.host(), sender.port(), call)
                : sockets.plain(sender.host(), sender.port(), call);
        if (!(opened instanceof Outcome.Done<Socket> connection)) {
            return notOpened(opened);
        }
        byte[] mail = envelope.bytes(letter, message, key, clock.instant());
        Outcome<Delivery> outcome =
                post.hand(mail, message.to(), envelope.messageId(key), connection.value(), password);
        if (outcome instanceof Outcome.Done<Delivery> done) {
            sent.add(call.idempotency(), done.value());
        }
        return outcome;
    }

    /** A server that is away comes back, which is no reason to give a message up; one that nobody listed does not. */
    private static Outcome<Delivery> notOpened(Outcome<Socket> opened) {
        Problem problem = opened instanceof Outcome.Failed<Socket> failed
                ? failed.problem()
                : ((Outcome.Unknown<Socket>) opened).problem();
        return problem.kind() == Problem.Kind.UNREACHABLE || problem.kind() == Problem.Kind.BUSY
                ? new Outcome.Unknown<>(problem)
                : new Outcome.Failed<>(problem);
    }
}
