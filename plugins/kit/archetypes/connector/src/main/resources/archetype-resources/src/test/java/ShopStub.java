package ${package};

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.model.Currency;
import org.comptoir.spi.broker.v1.PluginSecret;
import org.comptoir.spi.commerce.v1.CommerceConnector;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.counterparty.Counterparty.Answer;
import org.comptoir.tck.counterparty.Counterparty.Request;
import org.comptoir.tck.counterparty.Shop;
import org.comptoir.tck.stub.StubHttp;

/** The shop on this machine, with its orders in memory, and the connector that talks to it. */
final class ShopStub implements Shop {

    private static final String KEY = "canary-key-7d1f";

    private static final Pattern PAGE = Pattern.compile("/orders\\?after=([0-9]*)&limit=([0-9]+)");

    private final List<String> orders = new CopyOnWriteArrayList<>();
    private final Map<String, String> published = new ConcurrentHashMap<>();
    private final Counterparty counterparty = Counterparty.of(this::answer);

    @Override
    public CommerceConnector extension() {
        StubHttp http = new StubHttp(counterparty.address());
        return new ShopConnector("shop", "maison-lenoir", "key", http, (reference, call) -> PluginSecret.of(KEY));
    }

    @Override
    public Counterparty counterparty() {
        return counterparty;
    }

    @Override
    public List<String> secrets() {
        return List.of(KEY);
    }

    /** Two lines each. */
    @Override
    public void holds(int count, Currency currency) {
        List<String> all = new ArrayList<>();
        String cents = BigDecimal.ONE.movePointLeft(currency.exponent()).toPlainString();
        for (int i = 1; i <= count; i++) {
            all.add("order;" + (1000 + i) + ";1;placed;2026-11-21T10:00:00Z;c-7;Camille Martin;consumer;"
                    + "8 rue du Chateau;29200;Brest;FR;" + currency.code() + ";" + cents + "\n"
                    + "line;1;LAMP-1;Lampe;3;12.345\nline;2;LAMP-2;Applique;0.5;7\n");
        }
        orders.clear();
        orders.addAll(all);
    }

    private Answer answer(Request request) {
        if (!request.header("authorization").equals("Bearer " + KEY)) {
            return new Answer(401, "");
        }
        if (request.method().equals("POST")) {
            String before = published.putIfAbsent(request.header("idempotency-key"), request.body());
            return new Answer(before == null || before.equals(request.body()) ? 200 : 409, "");
        }
        Matcher page = PAGE.matcher(request.path());
        return page.matches() ? page(page.group(1), Integer.parseInt(page.group(2))) : new Answer(404, "");
    }

    private Answer page(String after, int limit) {
        int from = after.isEmpty() ? 0 : Integer.parseInt(after);
        int to = Math.min(orders.size(), from + limit);
        return new Answer(200, String.join("", orders.subList(from, to)) + "end;" + to + "\n");
    }
}
