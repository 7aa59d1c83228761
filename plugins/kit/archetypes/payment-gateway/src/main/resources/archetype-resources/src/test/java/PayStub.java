package ${package};

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.spi.Webhook;
import org.comptoir.spi.broker.v1.PluginSecret;
import org.comptoir.spi.gateway.v1.PaymentGateway;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.counterparty.Counterparty.Answer;
import org.comptoir.tck.counterparty.Counterparty.Request;
import org.comptoir.tck.counterparty.PaymentService;
import org.comptoir.tck.stub.StubHttp;

/** The payment service on this machine, with what it was asked in memory, and the gateway that talks to it. */
final class PayStub implements PaymentService {

    private static final String KEY = "canary-key-7d1f";
    private static final String SIGNING = "canary-signing-9c2e";

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Map<String, Lines> asked = new ConcurrentHashMap<>();
    private final Map<String, String> states = new ConcurrentHashMap<>();
    private final Counterparty counterparty = Counterparty.of(this::answer);

    @Override
    public PaymentGateway extension() {
        return new PayGateway(
                "cards",
                "maison-lenoir",
                "key",
                "signing",
                new StubHttp(counterparty.address()),
                (reference, call) -> PluginSecret.of(reference.equals("key") ? KEY : SIGNING));
    }

    @Override
    public Counterparty counterparty() {
        return counterparty;
    }

    @Override
    public List<String> secrets() {
        return List.of(KEY, SIGNING);
    }

    @Override
    public long payments() {
        return count("pay-");
    }

    @Override
    public long refunds() {
        return count("refund-");
    }

    private long count(String kind) {
        return asked.keySet().stream().filter(key -> key.startsWith(kind)).count();
    }

    @Override
    public void payerPays(String externalId) {
        states.put(externalId, "paid");
    }

    private Answer answer(Request request) {
        if (!request.header("authorization").equals("Bearer " + KEY)) {
            return new Answer(401, "");
        }
        String kind = request.path().startsWith("/refunds") ? "refund-" : "pay-";
        if (request.method().equals("GET")) {
            String key = request.path().replaceAll(".*key=", "");
            return asked.containsKey(kind + key) ? told(kind + key) : new Answer(404, "");
        }
        String id = kind + request.header("idempotency-key");
        Lines before = asked.putIfAbsent(id, Lines.read(request.body()));
        return before == null || before.equals(Lines.read(request.body())) ? told(id) : new Answer(409, "");
    }

    private Answer told(String id) {
        Lines lines = asked.getOrDefault(id, Lines.of("", ""));
        String state = id.startsWith("refund-") ? "refunded" : states.getOrDefault(id, "pending");
        return new Answer(
                200,
                Lines.of("id", id)
                        .with("state", state)
                        .with("page", "https://pay.example/" + id)
                        .with("amount", lines.need("amount"))
                        .with("currency", lines.need("currency"))
                        .with("fee", "0")
                        .with("at", NOW.toString())
                        .text());
    }

    @Override
    public Webhook webhookAbout(String payment) {
        byte[] body = Lines.of("payment", payment).text().getBytes(StandardCharsets.UTF_8);
        String seconds = Long.toString(NOW.getEpochSecond());
        byte[] signature = Signing.sign(SIGNING.getBytes(StandardCharsets.UTF_8), seconds, body);
        String header = "t=" + seconds + ",v1=" + HexFormat.of().formatHex(signature);
        return new Webhook(Map.of("X-Signature", header), body, NOW);
    }
}
