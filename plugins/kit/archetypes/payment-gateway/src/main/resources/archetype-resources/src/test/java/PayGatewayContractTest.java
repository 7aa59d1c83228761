package ${package};

import java.util.List;
import org.comptoir.spi.Webhook;
import org.comptoir.spi.broker.v1.PluginSecret;
import org.comptoir.spi.gateway.v1.PaymentGateway;
import org.comptoir.tck.PaymentGatewayContract;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.stub.StubHttp;
import org.junit.jupiter.api.AfterEach;

class PayGatewayContractTest implements PaymentGatewayContract {

    private final PayStub service = new PayStub();

    @AfterEach
    void close() {
        service.counterparty().close();
    }

    @Override
    public PaymentGateway extension() {
        StubHttp http = new StubHttp(service.counterparty().address());
        return new PayGateway(
                "cards",
                "maison-lenoir",
                "key",
                "signing",
                http,
                (reference, call) -> PluginSecret.of(reference.equals("key") ? PayStub.KEY : PayStub.SIGNING));
    }

    @Override
    public Counterparty counterparty() {
        return service.counterparty();
    }

    @Override
    public List<String> secrets() {
        return List.of(PayStub.KEY, PayStub.SIGNING);
    }

    @Override
    public long paymentsInTheService() {
        return service.count("pay-");
    }

    @Override
    public long refundsInTheService() {
        return service.count("refund-");
    }

    @Override
    public void payerPays(String externalId) {
        service.pays(externalId);
    }

    @Override
    public Webhook webhookAbout(String externalId) {
        return PayStub.webhook(externalId);
    }
}
