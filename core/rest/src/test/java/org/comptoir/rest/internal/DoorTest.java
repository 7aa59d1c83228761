// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comptoir.api.people.User;
import org.comptoir.model.id.UserId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** A browser comes in with the cookie of a session, and must prove that a page of ours sent it. */
class DoorTest {

    private static final String COOKIE = Callers.COOKIE + "=secret";
    private static final String BODY = "{\"name\":\"l\"}";

    private static Shop open(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        signIn(shop, kernel, "secret", Duration.ZERO, "admin");
        return shop;
    }

    private static User signIn(Shop shop, TestKernel kernel, String secret, Duration ago, String... roles) {
        FakePeople people = shop.services.people;
        User user = people.add(shop.company(), new UserId(kernel.ids().next()), "somebody", null, Set.of(roles));
        people.signIn(user, secret, kernel.clock().instant().minus(ago));
        return user;
    }

    private static Answer put(Shop shop, String... headers) {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        all.put("Content-Type", "application/json");
        return shop.as("").send("PUT", "price-lists/L", all, BODY.getBytes(StandardCharsets.UTF_8));
    }

    @EachDatabase
    void aSessionReadsWithTheCookieAlone(TestKernel kernel) {
        Shop shop = open(kernel).as("");

        assertThat(shop.send("GET", "products", Map.of("Cookie", COOKIE), new byte[0])
                        .status())
                .isEqualTo(200);
        assertThat(shop.send("GET", "products", Map.of("Cookie", COOKIE + "x"), new byte[0])
                        .code())
                .isEqualTo("session.unknown");
    }

    @EachDatabase
    void aChangeNeedsTheTokenAndAPageOfOurs(TestKernel kernel) {
        Shop shop = open(kernel);
        String token = Callers.CSRF_TOKEN;
        String good = "csrf-of-secret";

        assertThat(put(shop, "Cookie", COOKIE).code()).isEqualTo("access.cross-site");
        assertThat(put(shop, "Cookie", COOKIE, token, good).code()).isEqualTo("access.cross-site");
        assertThat(put(shop, "Cookie", COOKIE, "Sec-Fetch-Site", "same-origin").code())
                .isEqualTo("access.cross-site");
        assertThat(put(shop, "Cookie", COOKIE, token, "guess", "Sec-Fetch-Site", "same-origin")
                        .code())
                .isEqualTo("access.cross-site");
        for (String site : new String[] {"cross-site", "same-site", "none"}) {
            assertThat(put(shop, "Cookie", COOKIE, token, good, "Sec-Fetch-Site", site)
                            .code())
                    .as(site)
                    .isEqualTo("access.cross-site");
        }
        assertThat(put(shop, "Cookie", COOKIE, token, good, "Host", "shop.example", "Origin", "https://evil.example")
                        .code())
                .isEqualTo("access.cross-site");
        assertThat(put(shop, "Cookie", COOKIE, token, good, "Host", "shop.example", "Origin", "null")
                        .code())
                .isEqualTo("access.cross-site");
        assertThat(put(shop, "Cookie", COOKIE, token, good, "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(200);
        assertThat(put(shop, "Cookie", COOKIE, token, good, "Host", "shop.example", "Origin", "https://shop.example")
                        .status())
                .isEqualTo(200);
    }

    @EachDatabase
    void aKeyAndASessionAtOnceAreRefused(TestKernel kernel) {
        Shop shop = open(kernel);

        Answer both = shop.send("GET", "products", Map.of("Cookie", COOKIE), new byte[0]);

        assertThat(both.status()).isEqualTo(400);
        assertThat(both.code()).isEqualTo("access.two-credentials");
    }

    @EachDatabase
    void whatIsDangerousNeedsAProofOfTheLastFiveMinutes(TestKernel kernel) {
        Shop shop = open(kernel);
        signIn(shop, kernel, "fresh", Duration.ofMinutes(5), "admin");
        signIn(shop, kernel, "stale", Duration.ofMinutes(5).plusSeconds(1), "admin");
        String company = shop.get("company").json().toString();

        Answer stale = shop.asBrowser("stale").put("company", company);

        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.code()).isEqualTo("session.unconfirmed");
        assertThat(shop.asBrowser("stale").get("company").status()).isEqualTo(200);
        assertThat(shop.asBrowser("fresh").put("company", company).status()).isEqualTo(200);
    }

    /** Whoever may not do it at all is not asked to prove themselves first. */
    @EachDatabase
    void theRightComesBeforeTheProof(TestKernel kernel) {
        Shop shop = open(kernel);
        signIn(shop, kernel, "stale", Duration.ofHours(1), "warehouse");

        assertThat(shop.asBrowser("stale").put("company", "{}").code()).isEqualTo("access.scope-missing");
    }

    @EachDatabase
    void aPersonMakesNoKeyThatMayMoreThanThey(TestKernel kernel) {
        Shop shop = open(kernel);
        signIn(shop, kernel, "all", Duration.ZERO, "admin", "accountant");
        Shop admin = shop.asBrowser("secret");

        assertThat(admin.post("api-keys", "{\"name\":\"k\",\"role\":\"sales\"}").status())
                .isEqualTo(201);
        assertThat(admin.post("api-keys", "{\"name\":\"k\",\"role\":\"admin\"}").code())
                .isEqualTo("api-key.exceeds-creator");
        assertThat(admin.post("api-keys", "{\"name\":\"k\",\"scopes\":[\"ledger:w\"]}")
                        .code())
                .isEqualTo("api-key.exceeds-creator");
        assertThat(admin.post("api-keys", "{\"name\":\"k\",\"scopes\":[\"plugin:admin\"]}")
                        .code())
                .isEqualTo("api-key.exceeds-creator");
        assertThat(shop.asBrowser("all")
                        .post("api-keys", "{\"name\":\"k\",\"scopes\":[\"ledger:w\"]}")
                        .status())
                .isEqualTo(201);
    }

    @EachDatabase
    void idempotencyKeysOfTwoPeopleAreTwo(TestKernel kernel) {
        Shop shop = open(kernel);
        signIn(shop, kernel, "other", Duration.ZERO, "sales");
        String body = "{\"code\":\"%s\",\"kind\":\"consumer\",\"name\":\"n\",\"billing\":{\"line1\":\"1 rue\","
                + "\"postcode\":\"21000\",\"city\":\"Dijon\",\"country\":\"FR\"}}";

        Answer one = post(shop.asBrowser("secret"), body.formatted("ONE"));
        Answer two = post(shop.asBrowser("other"), body.formatted("TWO"));

        assertThat(one.status()).isEqualTo(201);
        assertThat(two.status()).isEqualTo(201);
    }

    private static Answer post(Shop shop, String body) {
        return shop.send(
                "POST",
                "customers",
                Map.of("Content-Type", "application/json", "Idempotency-Key", "same"),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
