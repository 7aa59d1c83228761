package ${package};

import java.net.URI;
import java.util.Set;
import org.comptoir.model.Call;
import org.comptoir.spi.ComptoirPlugin;
import org.comptoir.spi.Health;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.broker.v1.PluginHttp;
import org.comptoir.spi.broker.v1.PluginSecrets;
import org.comptoir.spi.commerce.v1.CommerceConnector;
import org.comptoir.spi.commerce.v1.OrderPage;
import org.comptoir.spi.commerce.v1.OrdersAfter;
import org.comptoir.spi.commerce.v1.Published;
import org.comptoir.spi.commerce.v1.StockPublication;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * One shop at {@value #HOST}, which speaks in lines: {@code GET /orders?after=…&limit=…} tells its orders, {@code POST /stock}
 * is told what can be sold. Change the host here and in the passport, what is asked in {@link ShopService}, and what its
 * orders look like in {@link OrderLines}. The core pulls, books and remembers the cursor; nothing is kept here.
 */
@ComptoirPlugin(
        id = "${id}",
        name = "%name",
        publisher = "${publisher}",
        licence = "Apache-2.0",
        description = "%description",
        network = "shop.example:443",
        writes = "orders",
        personalData = {"name", "address"})
@Component(configurationPid = "${package}", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Settings.class, factory = true)
public final class ShopConnector implements CommerceConnector {

    static final String HOST = "https://shop.example";

    private final String name;
    private final String company;
    private final ShopService shop;
    private final Health health;

    /** Made anew whenever the settings change. */
    @Activate
    public ShopConnector(Settings settings, @Reference PluginHttp http, @Reference PluginSecrets secrets) {
        this(settings.name(), settings.company(), settings._key(), http, secrets);
    }

    /** @param key where the shop's key is kept; the key itself is asked for when it is needed, and kept nowhere */
    ShopConnector(String name, String company, String key, PluginHttp http, PluginSecrets secrets) {
        this.name = name.strip();
        this.company = company.strip();
        this.shop = new ShopService(URI.create(HOST), key, http, secrets);
        this.health = health(this.name, this.company, key);
    }

    private static Health health(String name, String company, String key) {
        if (!name.matches("[a-z][a-z0-9-]{0,63}")) {
            return Health.needsConfig("name", "Lower case, digits and hyphens, at most 64 characters.");
        }
        if (company.isEmpty()) {
            return Health.needsConfig("company", "The code of the company whose orders they are.");
        }
        return key.isBlank()
                ? Health.needsConfig(".key", "Where the shop's key is kept: secret:plugin/${id}/key.")
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
        return Set.of(STOCK);
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
    public Outcome<OrderPage> ordersSince(OrdersAfter after, Call call) {
        return shop.orders(after, text -> new OrderLines(name).read(text, after), call);
    }

    @Override
    public Outcome<Published> publishStock(StockPublication stock, Call call) {
        return shop.stock(stock, call);
    }
}
