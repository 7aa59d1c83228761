package ${package};

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.comptoir.model.Call;
import org.comptoir.spi.ComptoirPlugin;
import org.comptoir.spi.Health;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Signal;
import org.comptoir.spi.Webhook;
import org.comptoir.spi.broker.v1.PluginHttp;
import org.comptoir.spi.broker.v1.PluginSecrets;
import org.comptoir.spi.gateway.v1.PaymentGateway;
import org.comptoir.spi.gateway.v1.PaymentLookup;
import org.comptoir.spi.gateway.v1.PaymentRefund;
import org.comptoir.spi.gateway.v1.PaymentStart;
import org.comptoir.spi.gateway.v1.Receipt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * One account at the payment service {@value #HOST}, which speaks in lines of {@code name=value}: {@code POST /payments} begins a
 * payment, {@code POST /refunds} gives money back, {@code GET /payments?key=…} finds what was asked under a key. Change the
 * host here and in the passport, and what is said in {@link PayService}.
 */
@ComptoirPlugin(
        id = "${id}",
        name = "%name",
        publisher = "${publisher}",
        licence = "Apache-2.0",
        description = "%description",
        network = "pay.example:443",
        writes = "payments",
        personalData = "name")
@Component(configurationPid = "${package}", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class PayGateway implements PaymentGateway {

    static final String HOST = "https://pay.example";

    private final String name;
    private final String company;
    private final PayService service;
    private final Signing signing;
    private final Health health;

    /** Made anew whenever the settings change. */
    @Activate
    public PayGateway(Settings settings, @Reference PluginHttp http, @Reference PluginSecrets secrets) {
        this(settings.name(), settings.company(), settings._key(), settings._signing(), http, secrets);
    }

    /**
     * What is kept secret is asked for when it is needed, and kept nowhere.
     *
     * @param key where the account's key is kept
     * @param signing where the secret of its webhooks is kept
     */
    PayGateway(String name, String company, String key, String signing, PluginHttp http, PluginSecrets secrets) {
        this.name = name.strip();
        this.company = company.strip();
        this.service = new PayService(URI.create(HOST), key, http, secrets);
        this.signing = new Signing(signing, secrets);
        this.health = health(this.name, this.company, key, signing);
    }

    private static Health health(String name, String company, String key, String signing) {
        if (!name.matches("[a-z][a-z0-9-]{0,63}")) {
            return Health.needsConfig("name", "Lower case, digits and hyphens, at most 64 characters.");
        }
        if (company.isEmpty()) {
            return Health.needsConfig("company", "The code of the company that is paid.");
        }
        if (key.isBlank()) {
            return Health.needsConfig(".key", "Where the account's key is kept: secret:plugin/${id}/key.");
        }
        return signing.isBlank()
                ? Health.needsConfig(
                        ".signing", "Where the secret of webhooks is kept: secret:plugin/${id}/signing.")
                : Health.up();
    }

    @Override
    public Health check(Call call) {
        return health();
    }

    Health health() {
        return health;
    }

    @Override
    public Set<String> capabilities() {
        return Set.of(REFUND, WEBHOOKS);
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
    public Outcome<Receipt> start(PaymentStart payment, Call call) {
        Lines asked = Lines.of("payment", payment.payment())
                .with("reference", payment.reference())
                .with("payer", payment.payer())
                .with("language", payment.language().getLanguage())
                .with(payment.amount())
                .with("return", payment.returnTo().map(URI::toString).orElse(""));
        return service.act("/payments", asked, payment.amount(), call);
    }

    @Override
    public Outcome<Receipt> refund(PaymentRefund refund, Call call) {
        Lines asked = Lines.of("payment", refund.externalId())
                .with("reason", refund.reason())
                .with(refund.amount());
        return service.act("/refunds", asked, refund.amount(), call);
    }

    /** By the key alone: it is known even where the answer that told the service's own id was lost. */
    @Override
    public Outcome<Receipt> find(PaymentLookup lookup, Call call) {
        return switch (lookup.act()) {
            case "start" -> service.find("/payments", lookup.key(), lookup.amount(), call);
            case "refund" -> service.find("/refunds", lookup.key(), lookup.amount(), call);
            default -> Outcome.refused("${artifactId}.act-unknown", "this gateway does not do that");
        };
    }

    @Override
    public Outcome<List<Signal>> receive(Webhook webhook, Call call) {
        return signing.read(webhook, call);
    }
}
