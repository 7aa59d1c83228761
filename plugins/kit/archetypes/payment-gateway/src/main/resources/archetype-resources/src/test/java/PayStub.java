package ${package};

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.spi.Webhook;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.counterparty.Counterparty.Answer;
import org.comptoir.tck.counterparty.Counterparty.Request;

/** The payment service on this machine, with what it was asked in memory. */
final class PayStub {

    static final String KEY = "canary-key-7d1f";
    static final String SIGNING = "canary-signing-9c2e";

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Map<String, Lines> asked = new ConcurrentHashMap<>();
    private final Map<String, String> states = new ConcurrentHashMap<>();
    private final Counterparty counterparty = Counterparty.of(this::answer);

    Counterparty counterparty() {
        return counterparty;
    }

    long count(String kind) {
        return asked.keySet().stream().filter(key -> key.startsWith(kind)).count();
    }

    void pays(String id) {
        states.put(id, "paid");
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

    static Webhook webhook(String payment) {
        byte[] body = Lines.of("payment", payment).text().getBytes(StandardCharsets.UTF_8);
        String seconds = Long.toString(NOW.getEpochSecond());
        byte[] signature = Signing.sign(SIGNING.getBytes(StandardCharsets.UTF_8), seconds, body);
        String header = "t=" + seconds + ",v1=" + HexFormat.of().formatHex(signature);
        return new Webhook(Map.of("X-Signature", header), body, NOW);
    }
}
