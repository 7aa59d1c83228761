package ${package};

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.comptoir.model.Call;
import org.comptoir.model.Money;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.broker.v1.HttpRequest;
import org.comptoir.spi.broker.v1.HttpResponse;
import org.comptoir.spi.broker.v1.PluginHttp;
import org.comptoir.spi.broker.v1.PluginSecrets;
import org.comptoir.spi.gateway.v1.Receipt;

/**
 * The service behind its HTTP interface. What it says for certain becomes {@code Done}, {@code Pending} or {@code Failed};
 * anything else is {@code Unknown}, and the core finds out later.
 *
 * @param host where it answers
 * @param key where the account's key is kept
 * @param http the way out
 * @param secrets who keeps the key
 */
record PayService(URI host, String key, PluginHttp http, PluginSecrets secrets) {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(30);

    /** Asks for something that is to happen once: the key of the call goes along. */
    Outcome<Receipt> act(String path, Lines asked, Money amount, Call call) {
        return send(
                HttpRequest.post(host.resolve(path), "text/plain", asked.text()).idempotent(call), amount, call);
    }

    Outcome<Receipt> find(String path, String once, Money amount, Call call) {
        String query = "?key=" + URLEncoder.encode(once, StandardCharsets.UTF_8);
        return send(HttpRequest.get(host.resolve(path + query)), amount, call);
    }

    private Outcome<Receipt> send(HttpRequest request, Money amount, Call call) {
        Outcome<HttpResponse> outcome =
                http.send(request.bearer(secrets.get(key, call)).traced(call), call);
        if (outcome instanceof Outcome.Done<HttpResponse> done) {
            return read(done.value(), amount, call);
        }
        if (outcome instanceof Outcome.Failed<HttpResponse> failed) {
            return new Outcome.Failed<>(failed.problem());
        }
        return outcome instanceof Outcome.Unknown<HttpResponse> unknown
                ? new Outcome.Unknown<>(unknown.problem())
                : unknown("answer-malformed", Problem.Kind.BUG);
    }

    private static Outcome<Receipt> read(HttpResponse answer, Money amount, Call call) {
        return switch (answer.status()) {
            case 200, 201 -> told(answer.text(), amount, call);
            case 401, 403 -> failed("key-refused", Problem.Kind.NEEDS_CONFIG, "the service does not accept the key");
            case 404 -> failed("not-found", Problem.Kind.REFUSED, "the service was never asked this");
            case 409 -> failed("other-content", Problem.Kind.REFUSED, "the key was used for something else");
            case 422 -> failed("refused", Problem.Kind.REFUSED, "the service refuses this");
            case 429 -> failed("busy", Problem.Kind.BUSY, "the service asks for patience");
            default -> unknown("status", Problem.Kind.UNREACHABLE);
        };
    }

    /** An answer that is not whole is not believed. */
    private static Outcome<Receipt> told(String text, Money amount, Call call) {
        try {
            Lines told = Lines.read(text);
            String id = told.need("id");
            if (!told.money("amount").equals(amount)) {
                return unknown("other-amount", Problem.Kind.BUG);
            }
            return switch (told.need("state")) {
                case "paid" -> done(id, Receipt.State.PAID, told);
                case "refunded" -> done(id, Receipt.State.REFUNDED, told);
                case "declined" -> failed("declined", Problem.Kind.REFUSED, "the payer declined");
                case "pending" ->
                    new Outcome.Pending<>(
                            id,
                            told.get("page").map(URI::create),
                            call.deadline().plus(ASK_AGAIN));
                default -> unknown("state", Problem.Kind.BUG);
            };
        } catch (RuntimeException malformed) {
            return unknown("answer-malformed", Problem.Kind.BUG);
        }
    }

    private static Outcome<Receipt> done(String id, Receipt.State state, Lines told) {
        Money amount = told.money("amount");
        Instant at = Instant.parse(told.need("at"));
        return new Outcome.Done<>(new Receipt(id, state, amount, told.money("fee"), at));
    }

    private static <T> Outcome<T> failed(String code, Problem.Kind kind, String message) {
        return new Outcome.Failed<>(new Problem("${artifactId}." + code, kind, message, Map.of()));
    }

    private static <T> Outcome<T> unknown(String code, Problem.Kind kind) {
        String message = "nobody knows what the service did";
        return new Outcome.Unknown<>(new Problem("${artifactId}." + code, kind, message, Map.of()));
    }
}
