// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.itests.Patience.waitUntil;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of a shop that was given another secret: seen with their reason, put right, tried again, and no order doubled. */
class WebhooksIT {

    private static final String EMAIL = "camille@lenoir.example";
    private static final String PASSWORD = "violet-otter-71-canary";
    private static final String RIGHT = "canary-of-the-stall";
    private static final String TROUBLED = "/webhooks?outcome=refused&outcome=failed";

    @Test
    void whatWasRefusedIsTriedAgainOnceTheSecretIsRight(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("conf"));
        Files.writeString(data.resolve("conf/org.comptoir.plugins.cfg"), "development = true\nprobationSeconds = 1\n");
        try (Server server =
                Server.startOn(data, Map.of("COMPTOIR_ADMIN_EMAIL", EMAIL, "COMPTOIR_ADMIN_PASSWORD", PASSWORD))) {
            Merchant merchant = Merchant.open(server);
            merchant.upload("plugins", StallJar.in(folder)).ok();
            waitUntil(() -> merchant.get("connectors").text("/0/name").equals("stall"));
            SignedIn camille = SignedIn.enrolled(server, EMAIL, PASSWORD);
            keepSecret(camille, "an-old-one");

            assertThat(call(server, "1001")).isEqualTo(401);
            assertThat(call(server, "1002")).isEqualTo(401);
            String list = camille.get(TROUBLED).body();
            assertThat(list).contains("the signature does not hold", "stall.forged", "checked");
            List<String> ids = all("name=\"row\" value=\"(hkd_[^\"]+)\"", list);
            assertThat(ids).hasSize(2);

            keepSecret(camille, RIGHT);
            for (String id : ids) {
                replay(camille, id);
            }
            waitUntil(() -> orders(merchant).size() == 2);
            for (String id : ids) {
                replay(camille, id);
            }
            assertThat(call(server, "1001")).isEqualTo(202);
            // The shop counts the calls that it was believed, and tells the newest count with each answer to a pull.
            waitUntil(() -> merchant.get("connectors").text("/0/cursor").equals("5"));
            assertThat(orders(merchant)).hasSize(2);
            String led = camille.get("/webhooks/" + ids.get(0) + "/led")
                    .headers()
                    .firstValue("Location")
                    .orElse("");
            assertThat(led).startsWith("/orders/ord_");
            assertThat(camille.get(led).body()).contains("stall.forged", "/webhooks/" + ids.get(0));
            assertThat(camille.get("/webhooks/" + ids.get(0)).body()).doesNotContain(RIGHT, "an-old-one");
            assertThat(server.shell("comptoir:verify --json").status()).isZero();
        }
    }

    private static List<String> orders(Merchant merchant) {
        return merchant.get("orders?search=100").ok().body().at("/items").findValuesAsText("sourceRef").stream()
                .filter(number -> number.equals("1001") || number.equals("1002"))
                .toList();
    }

    private static void keepSecret(SignedIn person, String value) {
        assertThat(person.post(
                                "/plugins/" + StallJar.ID + "/secret",
                                Map.of("_csrf", person.token(), "name", "signing", "value", value, "back", "webhooks"))
                        .headers()
                        .firstValue("Location"))
                .contains(TROUBLED);
    }

    private static void replay(SignedIn person, String id) {
        assertThat(person.post("/webhooks/replay", Map.of("_csrf", person.token(), "row", id))
                        .statusCode())
                .isEqualTo(303);
    }

    private static List<String> all(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        return matcher.results()
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .toList();
    }

    /** As the shop calls, which knows the right secret. */
    private static int call(Server server, String number) {
        String body = "{\"order\":\"" + number + "\",\"buyer\":\"Camille Martin\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/hooks/stall"))
                .header("Content-Type", "application/json")
                .header("X-Stall-Signature", signature(body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return server.send(request).statusCode();
    }

    private static String signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(RIGHT.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
