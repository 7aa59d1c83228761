// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another site could make a browser send, with the cookie of somebody who is signed in: nothing comes of it. */
class BrowserDoorIT {

    private static final String EMAIL = "camille@lenoir.example";
    private static final String PASSWORD = "violet-otter-71-canary";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CUSTOMER = """
            {"code":"FORGED","kind":"consumer","name":"Forged",\
            "billing":{"line1":"1 rue","postcode":"21000","city":"Dijon","country":"FR"}}""";

    private static Server server;
    private static Merchant merchant;
    private static SignedIn camille;
    private static String token;

    @BeforeAll
    static void start() {
        server = Server.start(Map.of("COMPTOIR_ADMIN_EMAIL", EMAIL, "COMPTOIR_ADMIN_PASSWORD", PASSWORD));
        merchant = Merchant.open(server);
        camille = SignedIn.enrolled(server, EMAIL, PASSWORD);
        token = camille.token();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theApiTakesAChangeWithACookieFromAPageOfThisServerAlone() {
        String here = server.url();
        List<UnaryOperator<HttpRequest.Builder>> forged = List.of(
                request -> request,
                request -> request.header("Origin", here),
                request -> request.header("X-CSRF-Token", token),
                request -> request.header("X-CSRF-Token", token + "x").header("Origin", here),
                request -> request.header("X-CSRF-Token", "").header("Sec-Fetch-Site", "same-origin"),
                request -> request.header("X-CSRF-Token", token).header("Origin", "https://evil.example"),
                request -> request.header("X-CSRF-Token", token).header("Origin", "null"),
                request -> request.header("X-CSRF-Token", token).header("Origin", here + ".evil.example"),
                request -> request.header("X-CSRF-Token", token)
                        .header("Origin", here)
                        .header("Sec-Fetch-Site", "cross-site"),
                request -> request.header("X-CSRF-Token", token).header("Sec-Fetch-Site", "same-site"),
                request -> request.header("X-CSRF-Token", token).header("Sec-Fetch-Site", "none"));
        for (UnaryOperator<HttpRequest.Builder> forging : forged) {
            HttpResponse<String> answer =
                    server.send(forging.apply(customer("application/json")).build());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("\"code\":\"access.cross-site\"");
        }
        assertThat(merchant.get("customers").ok().body().toString()).doesNotContain("FORGED");
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void whatAFormOfAnotherSiteCanSendIsNoBodyOfTheApi(String type) {
        HttpResponse<String> answer = server.send(customer(type)
                .header("X-CSRF-Token", token)
                .header("Sec-Fetch-Site", "same-origin")
                .build());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(merchant.get("customers").ok().body().toString()).doesNotContain("FORGED");
    }

    @Test
    void aCookieAndAKeyAtOnceAreRefused() {
        HttpResponse<String> answer = server.send(camille.request("/api/v1/company")
                .header("Authorization", "Bearer " + merchant.key())
                .build());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("access.two-credentials");
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        String invite = "email=forged%40lenoir.example&name=Forged&language=fr&roles=sales";
        List<UnaryOperator<HttpRequest.Builder>> forged = List.of(
                request -> request,
                request -> request.header("Sec-Fetch-Site", "same-origin"),
                request -> request.header("Sec-Fetch-Site", "same-origin").header("HX-Request", "true"),
                request -> request.header("Sec-Fetch-Site", "same-origin").header("X-CSRF-Token", "wrong"),
                request -> request.header("Sec-Fetch-Site", "cross-site").header("X-CSRF-Token", token),
                request -> request.header("Origin", "https://evil.example").header("X-CSRF-Token", token),
                request -> request.header("Origin", "null").header("X-CSRF-Token", token));
        for (String path : List.of("/users/invite", "/account", "/account/password", "/sign-out")) {
            for (UnaryOperator<HttpRequest.Builder> forging : forged) {
                HttpRequest request = forging.apply(camille.request(path).header("Content-Type", FORM))
                        .POST(HttpRequest.BodyPublishers.ofString(invite))
                        .build();
                assertThat(server.send(request).statusCode()).as(path).isIn(403, 404, 405);
            }
        }
        assertThat(server.shell("comptoir:user-list --csv").ok().out()).doesNotContain("forged");
        assertThat(camille.get("/account").statusCode()).isEqualTo(200);
    }

    /** In names, reasons, references, and what a browser calls itself. */
    @Test
    void scriptsThatAreTypedInComeOutAsText() throws Exception {
        String script = "<script>alert(1)</script>";
        String image = "\\\"><img src=x onerror=alert(2)>'{{7*7}}${7*7}";
        for (String text : List.of(script, image)) {
            merchant.post("api-keys", "{\"name\":\"" + text + "\",\"role\":\"sales\"}")
                    .ok();
            merchant.post(
                            "products",
                            "{\"sku\":\"X" + text.hashCode() + "\",\"name\":\"" + text
                                    + "\",\"price\":{\"amount\":\"1\",\"currency\":\"EUR\"}}")
                    .ok();
            merchant.post("customers", CUSTOMER.replace("Forged", text).replace("FORGED", "X" + text.hashCode()))
                    .ok();
            camille.post("/account", Map.of("_csrf", token, "name", text.replace("\\", ""), "language", "en"));
            camille.post(
                    "/users/invite",
                    Map.of(
                            "_csrf",
                            token,
                            "email",
                            "x" + text.length() + "@lenoir.example",
                            "name",
                            text.replace("\\", ""),
                            "language",
                            "en",
                            "roles",
                            "sales",
                            "role",
                            "sales"));
            server.send(camille.request("/account/sessions")
                    .header("User-Agent", "A/1 " + text)
                    .build());
            List<String> pages = List.of("/", "/account", "/account/sessions", "/users", "/api-keys", "/users/invite");
            assertThat(server.get("/sign-in?next=" + coded(text)).body())
                    .doesNotContain("<script>alert", "<img src=x")
                    .contains("<html");
            for (String page : pages) {
                assertThat(camille.get(page).body())
                        .as(page)
                        .doesNotContain("<script>alert", "<img src=x", "49$")
                        .contains("<html");
            }
            HttpResponse<String> refused = server.send(
                    HttpRequest.newBuilder(java.net.URI.create(server.url() + "/api/v1/orders?customer=" + coded(text)))
                            .header("Authorization", "Bearer " + merchant.key())
                            .build());
            assertThat(refused.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).matches("application/(problem\\+)?json.*"));
        }
        assertThat(camille.get("/api-keys").body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(camille.get("/users").body()).contains("&lt;img src=x onerror=alert(2)&gt;");
    }

    private static String coded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void everyAnswerKeepsBrowsersCautiousWhateverItsStatus() {
        List<HttpResponse<String>> answers = new ArrayList<>(List.of(
                camille.get("/"),
                camille.get("/account"),
                camille.get("/nowhere"),
                server.get("/sign-in"),
                server.get("/"),
                server.get("/health"),
                server.get("/api/v1/nowhere"),
                server.get("/api/v1/orders"),
                server.get("/%00"),
                server.get("/api/v1/orders/%00"),
                send("DELETE", "/health", ""),
                send("PATCH", "/api/v1/orders", ""),
                send("TRACE", "/", ""),
                send("OPTIONS", "/api/v1/orders", ""),
                send("POST", "/api/v1/setup", "x".repeat(2 << 20)),
                send("POST", "/sign-in", "x".repeat(200_000)),
                server.get("/" + "x".repeat(20_000)),
                server.send(camille.request("/")
                        .header("X-Long", "x".repeat(20_000))
                        .build())));
        Matcher asset = Pattern.compile("/assets/[0-9a-f]+/[a-z.]+")
                .matcher(camille.get("/").body());
        while (asset.find()) {
            answers.add(server.get(asset.group()));
        }
        assertThat(answers).extracting(HttpResponse::statusCode).contains(200, 303, 400, 401, 404, 405, 413, 414, 431);
        assertThat(answers).allSatisfy(BrowserDoorIT::assertCautious);
    }

    private static void assertCautious(HttpResponse<String> answer) {
        String what = answer.request().method() + " " + answer.statusCode() + " ";
        for (String header : List.of(
                "Content-Security-Policy",
                "X-Content-Type-Options",
                "Referrer-Policy",
                "Strict-Transport-Security",
                "Permissions-Policy",
                "Cross-Origin-Opener-Policy")) {
            assertThat(answer.headers().allValues(header))
                    .as(what
                            + header
                            + answer.uri()
                                    .getPath()
                                    .substring(
                                            0,
                                            Math.min(40, answer.uri().getPath().length())))
                    .hasSize(1);
        }
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    private static HttpRequest.Builder customer(String type) {
        return camille.request("/api/v1/customers")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(CUSTOMER));
    }

    private static HttpResponse<String> send(String method, String path, String body) {
        return server.send(HttpRequest.newBuilder(java.net.URI.create(server.url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", path.equals("/sign-in") ? FORM : "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .build());
    }
}
