// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.itests.Patience.waitUntil;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file of products through the pages of the whole server, from its upload to its undoing. */
class ImportsIT {

    private static final String EMAIL = "camille@lenoir.example";
    private static final String PASSWORD = "violet-otter-71-canary";
    private static final String NEW = "/imports/new";
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int LINES = 5_000;
    private static final int WRONG = 12;

    private static Server server;
    private static Merchant merchant;
    private static SignedIn camille;

    @BeforeAll
    static void start() {
        server = Server.start(Map.of("COMPTOIR_ADMIN_EMAIL", EMAIL, "COMPTOIR_ADMIN_PASSWORD", PASSWORD));
        merchant = Merchant.open(server);
        camille = SignedIn.enrolled(server, EMAIL, PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1);
    }

    private static HttpResponse<String> upload(String token, String content, Charset charset) {
        String key = found("name=\"key\" value=\"([^\"]+)\"", camille.get(NEW).body());
        String form = "--XX\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--XX\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n" + key
                + "\r\n--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"produits.csv\"\r\n\r\n"
                + content
                + "\r\n--XX--\r\n";
        return server.send(camille.request(NEW)
                .header("Content-Type", "multipart/form-data; boundary=XX")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.getBytes(charset)))
                .build());
    }

    private static String uploaded(String content) {
        HttpResponse<String> answer = upload(camille.token(), content, WESTERN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static void act(String path, String act, Map<String, String> more) {
        Map<String, String> form = new java.util.HashMap<>(more);
        form.put("_csrf", camille.token());
        HttpResponse<String> answer = camille.post(path + "/" + act, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    /** The page once no job works on it. */
    private static String ended(String path) {
        waitUntil(() -> !camille.get(path).body().contains("every 2s"));
        return camille.get(path).body();
    }

    private static int active() {
        return merchant.get("products?search=J3-&status=active&limit=1")
                .ok()
                .body()
                .at("/items")
                .size();
    }

    @Test
    void fiveThousandProductsComeInAreMendedAndUndone() {
        String file = IntStream.range(0, LINES)
                .mapToObj(i -> "J3-%05d;Thé n° %d, été;%s"
                        .formatted(i, i, i % 400 == 7 && i / 400 < WRONG ? "douze" : i + ",50"))
                .collect(Collectors.joining("\r\n", "Référence;Désignation;Prix HT\r\n", "\r\n"));

        String path = uploaded(file);
        String checked = camille.get(path).body();
        assertThat(checked).contains("windows-1252", "Prix HT", "douze", "data-label", path + "/errors");
        assertThat(active()).isZero();

        act(path, "begin", Map.of("mode", "valid-lines"));
        assertThat(ended(path)).containsPattern("4\\h988").contains(path + "/undo");
        assertThat(active()).isEqualTo(1);
        String errors = new String(
                camille.get(path + "/errors").body().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(errors.lines()).hasSize(WRONG + 1);

        String mended = IntStream.range(0, WRONG)
                .mapToObj(i -> "J3-%05d;Thé;12,50;mended".formatted(i * 400 + 7))
                .collect(Collectors.joining("\r\n", "Référence;Désignation;Prix HT;erreur\r\n", "\r\n"));
        String second = uploaded(mended);
        act(second, "begin", Map.of("mode", "all-or-nothing"));
        assertThat(ended(second)).contains(second + "/undo");

        act(second, "undo", Map.of());
        ended(second);
        act(path, "undo", Map.of());
        ended(path);
        assertThat(active()).isZero();
        assertThat(camille.get("/imports").body()).contains(path, second);
        assertThat(merchant.get("audit?action=import.undone")
                        .ok()
                        .body()
                        .at("/items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void whatIsNoFileOfOursIsRefused() {
        assertThat(upload("wrong", "sku\nA\n", WESTERN).statusCode()).isEqualTo(403);
        assertThat(upload(camille.token(), "PK\u0003\u0004", WESTERN).statusCode())
                .isEqualTo(422);
        assertThat(upload(camille.token(), "sku\n\0\n", WESTERN).statusCode()).isEqualTo(422);
        HttpResponse<String> huge = upload(camille.token(), "a".repeat((64 << 20) + 1), StandardCharsets.ISO_8859_1);
        assertThat(huge.statusCode()).isEqualTo(422);
        assertThat(server.send(camille.request("/account")
                                .header("Content-Type", "multipart/form-data; boundary=XX")
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(HttpRequest.BodyPublishers.ofString("--XX\r\nContent-Disposition: form-data;"
                                        + " name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--XX--\r\n"))
                                .build())
                        .statusCode())
                .isEqualTo(415);
    }
}
