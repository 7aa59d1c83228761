// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.proof.AuditFilter;
import org.comptoir.api.proof.AuditLog;
import org.comptoir.api.proof.AuditRow;
import org.comptoir.kernel.internal.DefaultAuditLog;
import org.comptoir.model.Call;
import org.comptoir.spi.report.v1.Report;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.Timeout;

/** What was done is told to those whom it concerns, and from where people signed in is not in what stays for good. */
class AuditTest {

    private static List<String> actions(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("items").findValuesAsText("action");
    }

    @EachDatabase
    void whatWasDoneIsFoundByWhoWhatAndWhen(TestKernel kernel) {
        World world = new World(kernel);
        String alpha = world.customers.get("ALPHA");

        assertThat(actions(world.root.get("audit?subject=" + alpha)))
                .containsExactly("customer.assigned", "price-condition.put", "customer.created");
        assertThat(actions(world.root.get("audit?action=customer.created"))).hasSize(3);
        assertThat(new TreeSet<>(actions(world.root.get("audit?action=customer.&limit=100"))))
                .containsExactly("customer.assigned", "customer.created");
        assertThat(actions(world.root.get("audit?actor=user:" + world.user("ADM"))))
                .contains("user.signed-in");
        assertThat(actions(world.root.get("audit?to=2020-01-01"))).isEmpty();
        assertThat(world.root.get("audit?from=2027-01-01&to=2026-01-01").code()).isEqualTo("date.reversed");
        assertThat(world.root.get("audit?cursor=x").code()).isEqualTo("page.cursor");
    }

    @EachDatabase
    void eachRowSaysWhoDidWhatToWhatAndWhen(TestKernel kernel) {
        World world = new World(kernel);
        kernel.clock().advance(Duration.ofMinutes(1));
        String alpha = world.customers.get("ALPHA");
        ObjectNode customer = (ObjectNode) world.root.get("customers/" + alpha).json();
        World.done(world.as("SAL")
                .put("customers/" + alpha, customer.put("phone", "0380000000").toString()));

        JsonNode rows =
                world.root.get("audit?subject=" + alpha + "&limit=1").json().path("items");

        JsonNode row = rows.get(0);
        assertThat(row.path("actor").asText()).isEqualTo("user:" + world.user("SAL"));
        assertThat(row.path("action").asText()).isEqualTo("customer.changed");
        assertThat(row.path("subject").asText()).isEqualTo(alpha);
        assertThat(Instant.parse(row.path("happenedAt").asText()))
                .isEqualTo(kernel.clock().instant());
        assertThat(row.path("trace").asText()).isNotBlank();
    }

    /** A walk down from the largest number there is would not end in a lifetime. */
    @EachDatabase
    @Timeout(60)
    void aCursorThatNoPageGaveOutIsRefusedOrBeginsWhereTheTrailEnds(TestKernel kernel) {
        World world = new World(kernel);
        Door admin = world.as("oADM");

        for (String cursor : List.of("9223372036854775807", "-9223372036854775808", "-1", "0")) {
            assertThat(admin.get("audit?limit=1&cursor=" + cursor).code()).isEqualTo("page.cursor");
            assertThat(admin.get("sign-ins?limit=1&cursor=" + cursor).code()).isEqualTo("page.cursor");
            assertThat(world.root
                            .get("stock/moves?sku=BOUGIE-FIGUIER&cursor=" + cursor)
                            .code())
                    .isEqualTo("page.cursor");
        }
        assertThat(actions(admin.get("audit?limit=3&cursor=999999999999999999")))
                .isEqualTo(actions(admin.get("audit?limit=3")));
    }

    @EachDatabase
    void aPageThatTheDeadlineCutsShortGoesOnWhereItStopped(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        Call call = kernel.call().withCompany(shop.company());
        kernel.units().write(call, Boolean.class, tx -> {
            IntStream.range(0, 1_500).forEach(i -> tx.audit("stock.counted", "shelf", Map.of()));
            return true;
        });
        AuditLog log = new DefaultAuditLog(kernel.units(), kernel.json(), kernel.clock());
        AuditFilter founded = new AuditFilter(
                Instant.EPOCH, Instant.parse("9000-01-01T00:00:00Z"), "company.founded", "", "", Set.of(), null);
        Call late = new Call(
                call.company(), call.actor(), call.idempotency(), kernel.clock().instant(), call.locale(), "");

        Page<AuditRow> first = log.list(founded, new PageRequest("", 10), late);
        assertThat(first.items()).isEmpty();
        Page<AuditRow> second = log.list(founded, new PageRequest(first.next(), 10), late);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isEmpty();
        assertThat(log.list(founded, new PageRequest("", 10), call)).isEqualTo(second);
    }

    @EachDatabase
    void pagesAreTheWholeTrailOnceTheLatestFirst(TestKernel kernel) {
        Door shop = new World(kernel).root;
        List<Long> seen = new java.util.ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = shop.get("audit?limit=7" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .json();
            page.path("items").forEach(row -> seen.add(row.path("number").asLong()));
            cursor = page.path("next").asText();
        } while (!cursor.isEmpty());

        assertThat(seen).hasSizeGreaterThan(30).doesNotHaveDuplicates().endsWith(1L);
        assertThat(seen).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @EachDatabase
    void anAccountantSeesTheBooksAndNotThePeople(TestKernel kernel) {
        World world = new World(kernel);

        assertThat(actions(world.as("ACC").get("audit?limit=500")))
                .contains("customer.created", "company.founded")
                .noneMatch(action -> action.startsWith("user.") || action.startsWith("api-key."));
        assertThat(actions(world.as("ACC").get("audit?action=user."))).isEmpty();
    }

    @EachDatabase
    void aBuyersAdminHearsThatTheMerchantActedAndNotHow(TestKernel kernel) {
        World world = new World(kernel);

        JsonNode rows = world.as("oADM").get("audit?limit=500").json().path("items");

        assertThat(rows).isNotEmpty();
        rows.forEach(row -> {
            String actor = row.path("actor").asText();
            assertThat(actor.equals("merchant") || actor.startsWith("user:"))
                    .as(row.toString())
                    .isTrue();
            if (actor.equals("merchant")) {
                assertThat(row.path("detail")).isEmpty();
            }
        });
        assertThat(rows.findValuesAsText("subject"))
                .contains(world.user("oBUY"))
                .doesNotContain(world.user("ADM"));
    }

    @EachDatabase
    void aBuyersAdminCannotFindOutByAskingWhoOfTheMerchantActed(TestKernel kernel) {
        World world = new World(kernel);
        Door admin = world.as("oADM");
        JsonNode all = world.root.get("audit?limit=500").json().path("items");
        Set<String> actors = new TreeSet<>(all.findValuesAsText("actor"));
        actors.addAll(List.of("merchant", "user:", "user:" + world.user("oADM") + "x", "system:"));
        assertThat(actors).contains("user:" + world.user("ADM"));

        for (String actor : actors) {
            for (String path : List.of("audit?limit=500&actor=", "audit/export?actor=")) {
                assertThat(admin.get(path + URLEncoder.encode(actor, StandardCharsets.UTF_8))
                                .text())
                        .doesNotContain("\"merchant\"");
            }
        }
        assertThat(actions(admin.get("audit?actor=user:" + world.user("oBUY")))).contains("user.signed-in");
    }

    /** It is an organisation's right, and a key belongs to none. */
    @EachDatabase
    void noKeyIsMadeToSeeAnOrganisationsTrail(TestKernel kernel) {
        World world = new World(kernel);

        Answer refused = world.root.post("api-keys", "{\"name\":\"portal\",\"scopes\":[\"audit:own\"]}");

        assertThat(refused.code()).isEqualTo("api-key.scope-unknown");
    }

    @EachDatabase
    void addressesLieInTheLogOfSignInsAlone(TestKernel kernel) {
        World world = new World(kernel);

        JsonNode own = world.as("WH").get("sign-ins").json().path("items");
        assertThat(own.get(0).path("address").asText()).startsWith("10.");
        assertThat(new TreeSet<>(own.findValuesAsText("user"))).isEqualTo(Set.of(world.user("WH")));
        assertThat(new TreeSet<>(world.as("ADM")
                        .get("sign-ins?limit=500")
                        .json()
                        .path("items")
                        .findValuesAsText("user")))
                .hasSizeGreaterThan(9);
        assertThat(world.root.get("audit/export").text()).doesNotContain("\"address\"", "10.1.0.1");
    }

    @EachDatabase
    void whatSteersATerminalComesOutBlank(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        kernel.units().write(kernel.call().withCompany(shop.company()), Boolean.class, tx -> {
            tx.audit(
                    "order.cancelled",
                    "\u001b[2J\r\nadmin",
                    Map.of("reason", "a\u009bb\u202ec", "none", List.of("\u0007")));
            return true;
        });

        String page = shop.get("audit?action=order.cancelled").text();
        String file = shop.get("audit/export?action=order.cancelled").text();

        for (String text : List.of(page, file.strip())) {
            assertThat(text).contains("[2J  admin", "a b c");
            assertThat(text.chars().allMatch(c -> c >= 32 && (c < 127 || c > 160) && c != 0x202e))
                    .isTrue();
            assertThat(text).doesNotContain("\\u00");
        }
    }

    @EachDatabase
    void anExportIsOneObjectALineAndAuditedItself(TestKernel kernel) {
        Shop shop = Shop.open(kernel);

        Answer first = shop.get("audit/export");

        assertThat(first.header("Content-Disposition")).contains("audit-maison-lenoir.ndjson");
        assertThat(first.text().lines()).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(shop.get("audit/export").text()).contains("\"audit.exported\"");
    }

    /** Also one that is asked for again with the same key: it leaves again. */
    @EachDatabase
    void whatLeavesAsAFileIsInTheTrail(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        kernel.plugins().add(Report.class, new Days());
        Map<String, String> key = Map.of("Idempotency-Key", "again");
        Map<String, String> files = Map.of(
                "books/export", "books.exported",
                "ledger/export?format=lines&from=2026-01-01&to=2026-12-31", "ledger.exported",
                "reports/days?format=csv&parameter=from:2026-11-01", "report.exported",
                "audit/export", "audit.exported",
                "sign-ins/export", "sign-in.exported");

        files.forEach((path, action) -> {
            for (int times = 1; times <= 2; times++) {
                Answer file = shop.send("GET", path, key, new byte[0]);
                assertThat(file.status()).as(path + file.text()).isEqualTo(200);
                assertThat(shop.get("audit?action=" + action).json().path("items"))
                        .as(action)
                        .hasSize(times);
            }
        });
        assertThat(shop.get("audit/export?action=invoice.&actor=Anne+Martin").status())
                .isEqualTo(200);
        assertThat(shop.get("audit?action=audit.exported").text())
                .contains("invoice.", "given")
                .doesNotContain("Anne");
        assertThat(shop.get("audit?action=ledger.exported").text()).contains("2026-12-31");
        assertThat(shop.get("audit?action=report.exported").text()).contains("2026-11-01");
    }
}
