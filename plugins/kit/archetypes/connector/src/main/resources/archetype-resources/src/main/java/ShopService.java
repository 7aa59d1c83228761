package ${package};

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.model.Call;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.broker.v1.HttpRequest;
import org.comptoir.spi.broker.v1.HttpResponse;
import org.comptoir.spi.broker.v1.PluginHttp;
import org.comptoir.spi.broker.v1.PluginSecrets;
import org.comptoir.spi.commerce.v1.OrderPage;
import org.comptoir.spi.commerce.v1.OrdersAfter;
import org.comptoir.spi.commerce.v1.Published;
import org.comptoir.spi.commerce.v1.StockPublication;

/**
 * The shop behind its HTTP interface. What it says for certain becomes {@code Done} or {@code Failed}; anything else is
 * {@code Unknown}, and the core asks again.
 *
 * @param host where it answers
 * @param key where its key is kept
 * @param http the way out
 * @param secrets who keeps the key
 */
record ShopService(URI host, String key, PluginHttp http, PluginSecrets secrets) {

    Outcome<OrderPage> orders(OrdersAfter after, Function<String, OrderPage> reading, Call call) {
        String cursor = URLEncoder.encode(after.cursor(), StandardCharsets.UTF_8);
        URI target = host.resolve("/orders?after=" + cursor + "&limit=" + after.limit());
        return send(HttpRequest.get(target), reading, call);
    }

    /** The shop answers with one line for each item that it does not know. */
    Outcome<Published> stock(StockPublication stock, Call call) {
        String lines = stock.levels().stream()
                .map(level -> level.sku() + ";" + level.available().amount().toPlainString() + "\n")
                .collect(Collectors.joining());
        HttpRequest request = HttpRequest.post(host.resolve("/stock"), "text/plain", lines);
        return send(request.idempotent(call), ShopService::published, call);
    }

    private static Published published(String text) {
        List<Published.Refused> refused = text.lines()
                .map(sku -> new Published.Refused(
                        sku, problem("item-unknown", Problem.Kind.REFUSED, "the shop does not know it")))
                .toList();
        return new Published(refused);
    }

    private <T> Outcome<T> send(HttpRequest request, Function<String, T> reading, Call call) {
        Outcome<HttpResponse> outcome =
                http.send(request.bearer(secrets.get(key, call)).traced(call), call);
        if (outcome instanceof Outcome.Done<HttpResponse> done) {
            return read(done.value(), reading);
        }
        if (outcome instanceof Outcome.Failed<HttpResponse> failed) {
            return new Outcome.Failed<>(failed.problem());
        }
        return outcome instanceof Outcome.Unknown<HttpResponse> unknown
                ? new Outcome.Unknown<>(unknown.problem())
                : new Outcome.Unknown<>(problem("answer-malformed", Problem.Kind.BUG, "no answer that makes sense"));
    }

    private static <T> Outcome<T> read(HttpResponse answer, Function<String, T> reading) {
        return switch (answer.status()) {
            case 200 -> whole(answer.text(), reading);
            case 401, 403 -> failed("key-refused", Problem.Kind.NEEDS_CONFIG, "the shop does not accept the key");
            case 409 -> failed("other-content", Problem.Kind.REFUSED, "the key was used for something else");
            case 429 -> failed("busy", Problem.Kind.BUSY, "the shop asks for patience");
            default ->
                new Outcome.Unknown<>(
                        problem("status", Problem.Kind.UNREACHABLE, "the shop answers " + answer.status()));
        };
    }

    /** An answer that is not whole is not believed. */
    private static <T> Outcome<T> whole(String text, Function<String, T> reading) {
        try {
            return new Outcome.Done<>(reading.apply(text));
        } catch (RuntimeException malformed) {
            return new Outcome.Unknown<>(
                    problem("answer-malformed", Problem.Kind.BUG, "the shop's answer makes no sense"));
        }
    }

    private static <T> Outcome<T> failed(String code, Problem.Kind kind, String message) {
        return new Outcome.Failed<>(problem(code, kind, message));
    }

    private static Problem problem(String code, Problem.Kind kind, String message) {
        return new Problem("${artifactId}." + code, kind, message, Map.of());
    }
}
