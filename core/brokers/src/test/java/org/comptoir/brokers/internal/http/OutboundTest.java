// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.comptoir.brokers.internal.Asker;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.broker.v1.HttpRequest;
import org.comptoir.spi.broker.v1.HttpResponse;
import org.comptoir.spi.broker.v1.PluginHttp;
import org.comptoir.spi.broker.v1.PluginSecret;
import org.comptoir.tck.stub.FaultServer;
import org.comptoir.tck.stub.Faults;
import org.comptoir.tck.stub.Received;
import org.comptoir.testkit.FakeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundTest {

    private static final String HOST = "api.acme.example";
    private static final String OTHER = "files.acme.example";
    private static final int MOST = 200_000;

    private final FakeClock clock = new FakeClock(Instant.parse("2026-11-21T09:00:00Z"));
    private final FaultServer server = FaultServer.start();
    private final Map<String, List<String>> addresses = new HashMap<>(Map.of(HOST, List.of("127.0.0.1")));
    private final List<String> lookedUp = new CopyOnWriteArrayList<>();
    private final Writing units = new Writing();
    private final Set<String> trusted = Set.of(HOST + ":" + server.port(), OTHER + ":" + server.port());
    private Outbound outbound = outbound(trusted, trusted, Duration.ofSeconds(10));

    private Outbound outbound(Set<String> privateHosts, Set<String> plainHosts, Duration total) {
        try {
            HttpRules rules = new HttpRules(privateHosts, plainHosts, MOST, Duration.ofSeconds(1), total);
            return new Outbound(units, clock, this::lookUp, SSLContext.getDefault(), rules);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        lookedUp.add(host);
        List<InetAddress> found = new ArrayList<>();
        for (String address : addresses.getOrDefault(host, List.of())) {
            found.add(InetAddress.getByName(address));
        }
        if (found.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return found.toArray(InetAddress[]::new);
    }

    private static final class Writing implements Units {
        private boolean writing;

        @Override
        public <T> T write(Call call, Class<T> type, Function<Tx, T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <P, T> T write(Call call, Class<T> type, Supplier<P> prepare, BiFunction<Tx, P, T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T read(Function<Sql, T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int connections() {
            return 12;
        }

        @Override
        public boolean writing() {
            return writing;
        }
    }

    @AfterEach
    void stop() throws Exception {
        outbound.close();
        server.close();
    }

    private Call call() {
        return new Call(
                new CompanyId(new UUID(0, 1)),
                Actor.system("test"),
                new Idempotency("order-7", "digest"),
                clock.instant().plusSeconds(60),
                Locale.FRENCH,
                "trace-1");
    }

    private PluginHttp http(String... declared) {
        return new BrokeredHttp(new Asker("acme.pay", "1.2.0", 7, Arrays.asList(declared)), outbound);
    }

    private Outcome<HttpResponse> send(HttpRequest request) {
        return http(HOST + ":" + server.port(), OTHER + ":" + server.port()).send(request, call());
    }

    private URI uri(String path) {
        return URI.create("http://" + HOST + ":" + server.port() + path);
    }

    private Outcome<HttpResponse> get(String path) {
        return send(HttpRequest.get(uri(path)));
    }

    private static HttpResponse done(Outcome<HttpResponse> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<HttpResponse>) outcome).value();
    }

    private static Problem failed(Outcome<HttpResponse> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<HttpResponse>) outcome).problem();
    }

    private static Problem unknown(Outcome<HttpResponse> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
        return ((Outcome.Unknown<HttpResponse>) outcome).problem();
    }

    @Test
    void aRequestGoesToTheHostThatWasDeclaredUnderItsOwnName() {
        server.on(
                "/charges",
                Faults.answer(201, "X-Id: 7\r\nSet-Cookie: a=b\r\n", "{}".getBytes(StandardCharsets.UTF_8)));
        HttpRequest request = HttpRequest.post(uri("/charges?at=now"), "application/json", "{\"amount\":1}")
                .bearer(PluginSecret.of("sk-live-1"))
                .idempotent(call())
                .traced(call());

        HttpResponse answer = done(send(request));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text()).isEqualTo("{}");
        assertThat(answer.header("x-id")).contains("7");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        Received came = server.received().get(0);
        assertThat(came.method()).isEqualTo("POST");
        assertThat(came.path()).isEqualTo("/charges?at=now");
        assertThat(came.text()).isEqualTo("{\"amount\":1}");
        assertThat(came.headers())
                .containsEntry("host", HOST + ":" + server.port())
                .containsEntry("authorization", "Bearer sk-live-1")
                .containsEntry("idempotency-key", "order-7")
                .containsEntry("x-request-id", "trace-1")
                .containsEntry("user-agent", "Comptoir (acme.pay/1.2.0)")
                .containsEntry("content-type", "application/json");
        assertThat(lookedUp).containsExactly(HOST);
    }

    @Test
    void whatIsSecretShowsInNoText() {
        HttpRequest request = HttpRequest.get(URI.create("https://api.acme.example/?key=sk-1"))
                .bearer(PluginSecret.of("sk-1"))
                .with("X-Api-Key", "sk-1");

        assertThat(request + request.headers().toString() + PluginSecret.of("sk-1"))
                .doesNotContain("sk-1");
    }

    @Test
    void anyStatusIsAnAnswer() {
        server.on("/busy", Faults.tooManyRequests(30)).on("/broken", Faults.serverError());

        assertThat(done(get("/busy")).header("Retry-After")).contains("30");
        assertThat(done(get("/broken")).status()).isEqualTo(500);
        assertThat(done(get("/nowhere")).status()).isEqualTo(404);
    }

    @Test
    void aHostOrPortThatIsNotInThePassportIsRefusedBeforeItsNameIsLookedUp() {
        String port = ":" + server.port();
        for (String declared : List.of(OTHER + port, HOST + ":1", "acme.example" + port, "*." + HOST + port)) {
            assertThat(failed(http(declared).send(HttpRequest.get(uri("/")), call()))
                            .code())
                    .as(declared)
                    .isEqualTo("outbound.host-undeclared");
        }
        assertThat(failed(http().send(HttpRequest.get(uri("/")), call())).code())
                .isEqualTo("outbound.host-undeclared");
        assertThat(lookedUp).isEmpty();
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aDeclaredStarStandsForEachHostBelow() {
        server.on("/", Faults.ok("yes"));

        assertThat(done(http("*.acme.example:" + server.port()).send(HttpRequest.get(uri("/")), call()))
                        .text())
                .isEqualTo("yes");
    }

    @Test
    void withoutEncryptionOnlyToHostsThatTheAdminListed() throws Exception {
        outbound.close();
        outbound = outbound(trusted, Set.of(), Duration.ofSeconds(5));

        assertThat(failed(get("/")).code()).isEqualTo("outbound.not-encrypted");
        assertThat(server.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00:ec2::254", "::ffff:127.0.0.1"})
    void aNameThatLeadsToANeighbourIsRefusedUnlessTheAdminListedIt(String address) throws Exception {
        outbound.close();
        outbound = outbound(Set.of(), trusted, Duration.ofSeconds(5));
        addresses.put(HOST, List.of("8.8.8.8", address));

        Problem refused = failed(get("/"));

        assertThat(refused.code()).isEqualTo("outbound.address-private");
        assertThat(refused.kind()).isEqualTo(Problem.Kind.REFUSED);
        assertThat(refused.detail()).containsEntry("host", HOST + ":" + server.port());
        assertThat(server.received()).isEmpty();
    }

    @Test
    void anAddressInThePassportIsLookedAtAsAnyOther() throws Exception {
        outbound.close();
        outbound = outbound(Set.of(), Set.of("127.0.0.1:" + server.port()), Duration.ofSeconds(5));
        addresses.put("127.0.0.1", List.of("127.0.0.1"));
        HttpRequest request = HttpRequest.get(URI.create("http://127.0.0.1:" + server.port() + "/"));

        assertThat(failed(http("127.0.0.1:" + server.port()).send(request, call()))
                        .code())
                .isEqualTo("outbound.address-private");
    }

    @Test
    void anAnswerThatChangesAfterTheCheckChangesNothing() {
        server.on("/", Faults.ok("once"));
        addresses.put(HOST, List.of("127.0.0.1"));

        assertThat(done(get("/")).text()).isEqualTo("once");
        assertThat(lookedUp)
                .as("looked up once: what was checked is where it went")
                .hasSize(1);

        addresses.put(HOST, List.of("0.0.0.1"));
        assertThat(failed(get("/")).code()).isEqualTo("outbound.no-connection");
        assertThat(lookedUp).as("and once for each request").hasSize(2);
    }

    @Test
    void aRedirectIsLookedAtLikeTheFirstStep() {
        server.on("/to-undeclared", Faults.redirect(302, "http://169.254.169.254/latest/meta-data"))
                .on("/to-neighbour", Faults.redirect(302, "http://" + OTHER + ":" + server.port() + "/"))
                .on("/to-file", Faults.redirect(302, "file:///etc/passwd"))
                .on("/to-nonsense", Faults.redirect(302, "http://[oops/"))
                .on("/to-user", Faults.redirect(302, "http://user@" + HOST + ":" + server.port() + "/"));
        addresses.put(OTHER, List.of());

        assertThat(unknown(get("/to-undeclared")).detail()).containsEntry("because", "outbound.host-undeclared");
        assertThat(unknown(get("/to-neighbour")).detail()).containsEntry("because", "outbound.host-unknown");
        assertThat(unknown(get("/to-file")).code()).isEqualTo("outbound.redirect-refused");
        assertThat(unknown(get("/to-nonsense")).code()).isEqualTo("outbound.redirect-refused");
        assertThat(unknown(get("/to-user")).code()).isEqualTo("outbound.redirect-refused");
    }

    @Test
    void aNameThatTurnsBetweenTwoStepsIsCaught() throws Exception {
        outbound.close();
        outbound = outbound(Set.of(HOST + ":" + server.port()), trusted, Duration.ofSeconds(5));
        addresses.put(OTHER, List.of("127.0.0.1"));
        server.on("/", Faults.redirect(302, "http://" + OTHER + ":" + server.port() + "/inside"));

        assertThat(unknown(get("/")).detail()).containsEntry("because", "outbound.address-private");
        assertThat(server.received()).extracting(Received::path).containsExactly("/");
    }

    @Test
    void onTheSameHostARedirectKeepsWhatWasSent() {
        server.on("/old", Faults.redirect(307, "/new")).on("/new", Faults.ok("moved"));

        HttpResponse answer =
                done(send(HttpRequest.post(uri("/old"), "text/plain", "body").with("X-Api-Key", "k")));

        assertThat(answer.text()).isEqualTo("moved");
        assertThat(answer.from()).isEqualTo(uri("/new"));
        assertThat(server.received().get(1).method()).isEqualTo("POST");
        assertThat(server.received().get(1).text()).isEqualTo("body");
        assertThat(server.received().get(1).header("x-api-key")).isEqualTo("k");
    }

    @Test
    void toAnotherHostNoCredentialFollows() {
        addresses.put(OTHER, List.of("127.0.0.1"));
        server.on("/", Faults.redirect(302, "http://" + OTHER + ":" + server.port() + "/file"))
                .on("/file", Faults.ok("here"));

        HttpRequest request = HttpRequest.get(uri("/"))
                .bearer(PluginSecret.of("sk"))
                .with("X-Api-Key", "sk")
                .with("Accept", "text/plain");
        assertThat(done(send(request)).text()).isEqualTo("here");
        Received second = server.received().get(1);
        assertThat(second.headers())
                .doesNotContainKeys("authorization", "x-api-key")
                .containsEntry("accept", "text/plain");
        assertThat(second.header("host")).startsWith(OTHER);
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void toAnotherHostNoBodyFollows(int status) {
        addresses.put(OTHER, List.of("127.0.0.1"));
        server.on("/", Faults.redirect(status, "http://" + OTHER + ":" + server.port() + "/file"));

        assertThat(unknown(send(HttpRequest.post(uri("/"), "text/plain", "secret")))
                        .code())
                .isEqualTo("outbound.redirect-refused");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void afterASeeOtherTheAnswerIsFetched() {
        server.on("/", Faults.redirect(303, "/made")).on("/made", Faults.ok("made"));

        assertThat(done(send(HttpRequest.post(uri("/"), "text/plain", "x"))).text())
                .isEqualTo("made");
        assertThat(server.received().get(1).method()).isEqualTo("GET");
        assertThat(server.received().get(1).headers()).doesNotContainKeys("content-type", "content-length");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302})
    void afterAMoveAPostIsFetchedAndAPutIsThePluginsToSendAgain(int status) {
        server.on("/", Faults.redirect(status, "/moved")).on("/moved", Faults.ok("moved"));

        assertThat(done(send(HttpRequest.post(uri("/"), "text/plain", "x"))).text())
                .isEqualTo("moved");
        assertThat(server.received().get(1).method()).isEqualTo("GET");
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            HttpRequest request = new HttpRequest(method, uri("/"), List.of(), new byte[0], Duration.ofSeconds(30));
            HttpResponse answer = done(send(request));
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("Location")).contains("/moved");
        }
        assertThat(server.received()).hasSize(5);
    }

    @Test
    void afterASeeOtherADeleteIsFetchedToo() {
        server.on("/", Faults.redirect(303, "/gone")).on("/gone", Faults.ok("gone"));

        HttpRequest request = new HttpRequest("DELETE", uri("/"), List.of(), new byte[0], Duration.ofSeconds(30));
        assertThat(done(send(request)).text()).isEqualTo("gone");
        assertThat(server.received().get(1).method()).isEqualTo("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.", "*", "*.example"})
    void anAsteriskStandsForNoWholeDomain(String declared) {
        addresses.put("shop.example", List.of("127.0.0.1"));
        URI target = URI.create("http://shop.example:" + server.port() + "/");

        assertThat(failed(http(declared + ":" + server.port()).send(HttpRequest.get(target), call()))
                        .code())
                .isEqualTo("outbound.host-undeclared");
    }

    @Test
    void aHostHasOneName() {
        URI target = URI.create("http://" + HOST + ".:" + server.port() + "/");

        for (String declared : List.of("*.:", "*.example.:", HOST + ".:", HOST + ":")) {
            assertThat(failed(http(declared + server.port()).send(HttpRequest.get(target), call()))
                            .code())
                    .isEqualTo("outbound.target");
        }
    }

    @Test
    void aChainOfRedirectsEnds() {
        server.on("/loop", Faults.redirect(302, "/loop"));

        assertThat(unknown(get("/loop")).code()).isEqualTo("outbound.redirect-refused");
        assertThat(server.received()).hasSize(4);
    }

    @Test
    void fromHttpsToHttpNothingFollows() {
        HttpResponse answer = new HttpResponse(
                302,
                URI.create("https://a.example/"),
                List.of(new org.comptoir.spi.broker.v1.HttpHeader("Location", "http://a.example/")),
                new byte[0]);

        assertThatThrownBy(() -> Redirect.of(HttpRequest.get(URI.create("https://a.example/")), answer))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anAnswerThatIsTooLargeIsNotReadToItsEnd() {
        server.on("/huge", Faults.huge(1L << 32))
                .on("/told", Faults.answer(200, "", new byte[MOST + 1]))
                .on("/bomb", Faults.bomb(50_000_000))
                .on("/just", Faults.answer(200, "", new byte[MOST]));

        long began = System.nanoTime();
        assertThat(unknown(get("/huge")).code()).isEqualTo("outbound.answer-too-large");
        assertThat(unknown(get("/told")).code()).isEqualTo("outbound.answer-too-large");
        assertThat(unknown(get("/bomb")).code()).isEqualTo("outbound.answer-too-large");
        assertThat(done(get("/just")).body()).hasSize(MOST);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aPackedAnswerIsUnpacked() {
        server.on("/", Faults.bomb(8_192));

        assertThat(done(get("/")).body()).hasSize(8_192);
        assertThat(server.received().get(0).header("accept-encoding")).isEqualTo("gzip");
    }

    @Test
    void aPackingThatNobodyAskedForIsNotGuessedAt() {
        server.on("/", Faults.answer(200, "Content-Encoding: br\r\n", new byte[] {1, 2, 3}))
                .on("/lie", Faults.answer(200, "Content-Encoding: gzip\r\n", new byte[] {1, 2, 3}));

        assertThat(unknown(get("/")).code()).isEqualTo("outbound.answer-malformed");
        assertThat(unknown(get("/lie")).code()).isIn("outbound.answer-malformed", "outbound.broken-off");
    }

    @Test
    void onceARequestHasLeftNobodyKnows() {
        server.on("/dropped", Faults.dropped())
                .on("/half", Faults.halfClosed())
                .on("/garbage", Faults.garbage())
                .on("/drip", Faults.dripping(Duration.ofMillis(20)))
                .on("/late", Faults.late(Duration.ofSeconds(30), Faults.ok("late")));

        assertThat(unknown(get("/dropped")).code()).isEqualTo("outbound.broken-off");
        assertThat(unknown(get("/half")).code()).isEqualTo("outbound.broken-off");
        assertThat(unknown(get("/garbage")).code()).isIn("outbound.answer-malformed", "outbound.broken-off");
        for (String slow : List.of("/drip", "/late")) {
            long began = System.nanoTime();
            HttpRequest request = HttpRequest.get(uri(slow)).within(Duration.ofSeconds(1));
            assertThat(unknown(send(request)).code()).isEqualTo("outbound.timeout");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        }
        assertThat(server.received()).as("nothing is sent twice").hasSize(5);
    }

    @Test
    void thatNothingWasSentIsCertain() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        outbound.close();
        Set<String> there = Set.of(HOST + ":" + closed);
        outbound = outbound(there, there, Duration.ofSeconds(5));
        HttpRequest request = HttpRequest.get(URI.create("http://" + HOST + ":" + closed + "/"));

        assertThat(failed(http(HOST + ":" + closed).send(request, call())).code())
                .isEqualTo("outbound.no-connection");
        addresses.put(HOST, List.of());
        Problem unknown = failed(http(HOST + ":" + closed).send(request, call()));
        assertThat(unknown.code()).isEqualTo("outbound.host-unknown");
        assertThat(unknown.kind()).isEqualTo(Problem.Kind.UNREACHABLE);
    }

    @Test
    void aNameThatNobodyAnswersForTakesNoLongerThanAConnection() throws Exception {
        outbound.close();
        HttpRules rules = new HttpRules(trusted, trusted, MOST, Duration.ofMillis(200), Duration.ofSeconds(5));
        outbound = new Outbound(
                units,
                clock,
                host -> {
                    try {
                        Thread.sleep(30_000);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    throw new UnknownHostException(host);
                },
                SSLContext.getDefault(),
                rules);
        long began = System.nanoTime();

        assertThat(failed(get("/")).code()).isEqualTo("outbound.host-unknown");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void insideAWriteNothingLeaves() {
        units.writing = true;

        Problem refused = failed(get("/"));
        assertThat(refused.code()).isEqualTo("outbound.in-write");
        assertThat(refused.kind()).isEqualTo(Problem.Kind.BUG);
    }

    @Test
    void afterTheDeadlineNothingLeaves() {
        Call late = call();
        clock.advance(Duration.ofMinutes(2));

        assertThat(failed(http(HOST + ":" + server.port()).send(HttpRequest.get(uri("/")), late))
                        .code())
                .isEqualTo("outbound.no-time");
    }

    @ParameterizedTest
    @CsvSource({
        "Host, evil.example",
        "host, evil.example",
        "Connection, upgrade",
        "Transfer-Encoding, chunked",
        "Content-Length, 5",
        "Upgrade, h2c",
        "Expect, 100-continue",
        "TE, trailers",
        "Trailer, X",
        "Cookie, a=b",
        "Proxy-Authorization, Basic x",
        "X-Forwarded-For, 127.0.0.1",
        "Accept-Encoding, br",
        "'X Y', 1",
        "'X:', 1",
        "'', 1"
    })
    void headersThatSteerTheConnectionAreNotThePlugins(String name, String value) {
        assertThat(failed(send(HttpRequest.get(uri("/")).with(name, value))).code())
                .isEqualTo("outbound.header");
        assertThat(server.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Other: b", "a\nb", "a\u0000b", "a\u2028b"})
    void aHeaderIsOneLine(String value) {
        Problem refused = failed(send(HttpRequest.get(uri("/")).with("X-Note", value)));

        assertThat(refused.code()).isEqualTo("outbound.header");
        assertThat(refused.detail().toString()).doesNotContain("X-Other");
    }

    @Test
    void methodsAndAddressesAreChecked() {
        assertThat(failed(send(HttpRequest.of("CONNECT", uri("/")))).code()).isEqualTo("outbound.method");
        assertThat(failed(send(HttpRequest.of("get", uri("/")))).code()).isEqualTo("outbound.method");
        for (String target :
                List.of("ftp://" + HOST + "/", "/path", "http:///x", "http://u:p@" + HOST + "/", "mailto:a@b")) {
            assertThat(failed(send(HttpRequest.get(URI.create(target)))).code())
                    .as(target)
                    .isEqualTo("outbound.target");
        }
        byte[] large = new byte[2_097_153];
        assertThat(failed(send(HttpRequest.post(uri("/"), "text/plain", large))).code())
                .isEqualTo("outbound.request-too-large");
    }

    @Test
    void aBundleWithoutAPassportAndOneThatHasStoppedGetNothing() {
        PluginHttp stranger = new BrokeredHttp(new Asker("", "", 3, List.of()), outbound);
        assertThatThrownBy(() -> stranger.send(HttpRequest.get(uri("/")), call()))
                .isInstanceOfSatisfying(
                        ComptoirException.class, e -> assertThat(e.code()).isEqualTo("broker.no-passport"));
        BrokeredHttp stopped = new BrokeredHttp(new Asker("acme.pay", "1", 3, List.of()), outbound);
        stopped.close();
        assertThatThrownBy(() -> stopped.send(HttpRequest.get(uri("/")), call()))
                .isInstanceOfSatisfying(
                        ComptoirException.class, e -> assertThat(e.code()).isEqualTo("broker.stopped"));
    }
}
