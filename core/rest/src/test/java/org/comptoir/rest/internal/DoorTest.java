// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comptoir.api.people.NewSession;
import org.comptoir.rest.internal.web.Caller;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.parallel.Isolated;

/** A browser comes in with the cookie of a session, and must prove that a page of ours sent it. */
@Isolated
class DoorTest {

    private static final String BODY = "{\"name\":\"l\"}";

    private static NewSession signIn(Shop shop, String... roles) {
        return shop.services.people.enter(shop.company(), "somebody", null, Set.of(roles));
    }

    private static String cookie(NewSession session) {
        return Caller.COOKIE + "=" + session.secret();
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
        Shop shop = Shop.open(kernel);
        String cookie = cookie(signIn(shop, "admin"));

        assertThat(get(shop, cookie).status()).isEqualTo(200);
        assertThat(get(shop, cookie + "x").code()).isEqualTo("session.unknown");
    }

    private static Answer get(Shop shop, String cookie) {
        return shop.as("").send("GET", "products", Map.of("Cookie", cookie), new byte[0]);
    }

    @EachDatabase
    void aChangeNeedsTheTokenAndAPageOfOurs(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        NewSession session = signIn(shop, "admin");
        String cookie = cookie(session);
        String token = Caller.CSRF_TOKEN;
        String good = session.session().csrfToken();

        assertThat(put(shop, "Cookie", cookie).code()).isEqualTo("access.cross-site");
        assertThat(put(shop, "Cookie", cookie, token, good).code()).isEqualTo("access.cross-site");
        assertThat(put(shop, "Cookie", cookie, "Sec-Fetch-Site", "same-origin").code())
                .isEqualTo("access.cross-site");
        assertThat(put(shop, "Cookie", cookie, token, "guess", "Sec-Fetch-Site", "same-origin")
                        .code())
                .isEqualTo("access.cross-site");
        for (String site : new String[] {"cross-site", "same-site", "none"}) {
            assertThat(put(shop, "Cookie", cookie, token, good, "Sec-Fetch-Site", site)
                            .code())
                    .as(site)
                    .isEqualTo("access.cross-site");
        }
        assertThat(put(shop, "Cookie", cookie, token, good, "Host", "shop.example", "Origin", "https://evil.example")
                        .code())
                .isEqualTo("access.cross-site");
        assertThat(put(shop, "Cookie", cookie, token, good, "Host", "shop.example", "Origin", "null")
                        .code())
                .isEqualTo("access.cross-site");
        assertThat(put(shop, "Cookie", cookie, token, good, "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(200);
        assertThat(put(shop, "Cookie", cookie, token, good, "Host", "shop.example", "Origin", "https://shop.example")
                        .status())
                .isEqualTo(200);
    }

    @EachDatabase
    void aKeyAndASessionAtOnceAreRefused(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        String cookie = cookie(signIn(shop, "admin"));

        Answer both = shop.send("GET", "products", Map.of("Cookie", cookie), new byte[0]);

        assertThat(both.status()).isEqualTo(400);
        assertThat(both.code()).isEqualTo("access.two-credentials");
    }

    @EachDatabase
    void whatIsDangerousNeedsAProofOfTheLastFiveMinutes(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        Shop admin = shop.asBrowser(signIn(shop, "admin"));
        String company = shop.get("company").json().toString();

        kernel.clock().advance(Duration.ofMinutes(5));
        assertThat(admin.put("company", company).status()).isEqualTo(200);
        kernel.clock().advance(Duration.ofSeconds(2));
        Answer stale = admin.put("company", company);

        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.code()).isEqualTo("session.unconfirmed");
        assertThat(admin.get("company").status()).isEqualTo(200);
    }

    /** Whoever may not do it at all is not asked to prove themselves first. */
    @EachDatabase
    void theRightComesBeforeTheProof(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        Shop stale = shop.asBrowser(signIn(shop, "warehouse"));
        kernel.clock().advance(Duration.ofMinutes(6));

        assertThat(stale.put("company", "{}").code()).isEqualTo("access.scope-missing");
    }

    /** Whose key or session it was is in the log, and neither of the two. */
    @EachDatabase
    void whoIsRefusedStandsInTheLog(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        NewSession picker = signIn(shop, "warehouse");

        String log = heard(() -> {
            shop.asBrowser(picker).put("company", "{}");
            shop.as("cptr_wrong").get("orders");
            shop.as("").get("orders");
        });

        assertThat(log.lines().filter(line -> line.contains("event=access-refused")))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains(
                                        "code=access.scope-missing",
                                        "actor=" + picker.session().user(),
                                        "method=PUT path=company"),
                        line -> assertThat(line).contains("code=access.key-unknown", "actor= "));
        assertThat(log).doesNotContain("cptr_wrong", picker.secret());
    }

    private static String heard(Runnable work) {
        PrintStream err = System.err;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(err);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    @EachDatabase
    void aPersonMakesNoKeyThatMayMoreThanThey(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        Shop admin = shop.asBrowser(signIn(shop, "admin"));

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
        assertThat(shop.asBrowser(signIn(shop, "admin", "accountant"))
                        .post("api-keys", "{\"name\":\"k\",\"scopes\":[\"ledger:w\"]}")
                        .status())
                .isEqualTo(201);
    }

    @EachDatabase
    void idempotencyKeysOfTwoPeopleAreTwo(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        String body = "{\"code\":\"%s\",\"kind\":\"consumer\",\"name\":\"n\",\"billing\":{\"line1\":\"1 rue\","
                + "\"postcode\":\"21000\",\"city\":\"Dijon\",\"country\":\"FR\"}}";

        Answer one = post(shop.asBrowser(signIn(shop, "admin")), body.formatted("ONE"));
        Answer two = post(shop.asBrowser(signIn(shop, "sales")), body.formatted("TWO"));

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
