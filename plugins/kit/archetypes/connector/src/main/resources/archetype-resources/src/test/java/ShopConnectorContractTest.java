package ${package};

import java.util.List;
import org.comptoir.model.Currency;
import org.comptoir.spi.broker.v1.PluginSecret;
import org.comptoir.spi.commerce.v1.CommerceConnector;
import org.comptoir.tck.CommerceConnectorContract;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.stub.StubHttp;
import org.junit.jupiter.api.AfterEach;

class ShopConnectorContractTest implements CommerceConnectorContract {

    private final ShopStub shop = new ShopStub();

    @AfterEach
    void close() {
        shop.counterparty().close();
    }

    @Override
    public CommerceConnector extension() {
        StubHttp http = new StubHttp(shop.counterparty().address());
        return new ShopConnector(
                "shop", "maison-lenoir", "key", http, (reference, call) -> PluginSecret.of(ShopStub.KEY));
    }

    @Override
    public Counterparty counterparty() {
        return shop.counterparty();
    }

    @Override
    public List<String> secrets() {
        return List.of(ShopStub.KEY);
    }

    @Override
    public void shopHolds(int orders, Currency currency) {
        shop.holds(orders, currency);
    }
}
