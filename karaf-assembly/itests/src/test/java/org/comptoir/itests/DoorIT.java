// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server says to those who come to the wrong door: a page for people at its address, elsewhere a problem. */
@ExtendWith(SharedServer.class)
@ResourceLock(SharedServer.NAME)
class DoorIT {

    /** Where people come in: to sign in, or to set up a server on which nobody did that yet. */
    private static String door(Server server) {
        return server.get("/sign-in").headers().firstValue("Location").orElse("/sign-in");
    }

    @Test
    void theAddressItselfLeadsToTheDoorForPeople(Server server) {
        HttpResponse<String> sent = server.get("/");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).hasValue("/sign-in");

        String door = door(server);
        assertThat(door).isIn("/sign-in", "/set-up");
        HttpResponse<String> page = server.get(door);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(page.body()).contains("<form method=\"post\" action=\"" + door + "\">");
    }

    @Test
    void thePagesFilesAreKeptForGoodUnderAnAddressOfTheirContent(Server server) {
        Matcher file = Pattern.compile("/assets/[0-9a-f]{10}/[a-z.]+")
                .matcher(server.get(door(server)).body());
        assertThat(file.find()).isTrue();
        do {
            HttpResponse<String> content = server.get(file.group());
            assertThat(content.statusCode()).as(file.group()).isEqualTo(200);
            assertThat(content.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        } while (file.find());
    }

    @Test
    void aPersonWhoMistypesAnAddressIsToldOnAPage(Server server) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/nowhere"))
                .header("Accept", "text/html")
                .header("Accept-Language", "fr")
                .build();
        HttpResponse<String> page = server.send(request);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Page introuvable");
    }

    @Test
    void aChangeFromElsewhereIsRefused(Server server) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("email=a%40lenoir.example&password=x"))
                .build();

        assertThat(server.send(request).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/..%2f",
                "/%2e%2e/",
                "/api/v1/%2e%2e/x",
                "/a/../../b",
                "/api/v1//orders",
                "/api/v1/orders/%FF",
                "/health%00"
            })
    void anAddressThatCannotBeReadIsAProblem(String path, Server server) {
        assertProblem(server.get(path), 400, "http.malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/api", "/api/v1/nowhere", "/health/x"})
    void aPathThatNobodyServesIsAProblem(String path, Server server) {
        assertProblem(server.get(path), 404, "http.no-such-path");
    }

    @ParameterizedTest
    @CsvSource({"POST, /health", "DELETE, /health", "POST, /", "TRACE, /health", "TRACE, /"})
    void aMethodThatAPathDoesNotTakeIsAProblem(String method, String path, Server server) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();

        assertProblem(server.send(request), 405, "http.method-not-allowed");
    }

    @Test
    void aHeaderThatIsTooLargeIsAProblem(Server server) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/health"))
                .header("X-Long", "x".repeat(20_000))
                .build();

        assertProblem(server.send(request), 431, "http.too-long");
    }

    /**
     * Where a chunk ends must be the same to whoever stands in between: an extension whose quotes hold the end of a line hid a
     * second request in the first (CVE-2026-2332).
     */
    @Test
    void aChunkHidesNoRequest(Server server) throws IOException {
        String hidden = "GET /hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String said = said(
                server,
                "GET /health HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "1;ext=\"val\r\nX\r\n0\r\n\r\n" + hidden + "\"\r\nY\r\n0\r\n\r\n");

        assertThat(said).startsWith("HTTP/1.1 ").doesNotContain("http.no-such-path");
    }

    private static String said(Server server, String request) throws IOException {
        try (Socket line = new Socket("127.0.0.1", server.port())) {
            line.setSoTimeout(3_000);
            line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            try {
                line.getInputStream().transferTo(said);
            } catch (SocketTimeoutException open) {
                // It says no more, and waits for the next request.
            }
            return said.toString(StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/health",
                "/api/v1/openapi.json",
                "/api/v1/orders",
                "/api/v1/nowhere",
                "/nowhere",
                "/ui/plugins/nobody/index.html",
                "/a/../../b"
            })
    void everyAnswerKeepsBrowsersCautious(String path, Server server) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy"))
                .singleElement()
                .isIn("no-referrer", "same-origin");
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000; includeSubDomains");
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void whoIsRefusedBeforeTheBodyCameKeepsTheConnection(Server server) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out.write(("POST /api/v1/products/import HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/csv\r\n"
                            + "Content-Length: 9\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            // So that the server has refused before it comes.
            Thread.sleep(300);
            out.write("sku;name\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(in.readLine()).contains("401");
            out.write("GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();

            assertThat(in.lines()).anyMatch(line -> line.endsWith("HTTP/1.1 200 OK"));
        }
    }

    @Test
    void whoIsRefusedWithALargeBodyIsToldThatTheConnectionEnds(Server server) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/products/import"))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString("x".repeat(100_000)))
                .build();
        HttpResponse<String> answer = server.send(request);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Connection")).hasValue("close");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().map().toString() + answer.body())
                .contains("\"code\":\"" + code + "\"")
                .doesNotContainIgnoringCase("jetty");
    }
}
