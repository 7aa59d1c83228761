// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.comptoir.api.people.Invitation;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.PartyId;
import org.comptoir.privacy.internal.PluginErasureJob;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** Copies and erasures reach what plugins keep: at once, later, or visibly never. */
class PersonsInPluginsTest {

    private static final String EMAIL = "anna@buyer.example";

    /** A shop with a customer, and a plugin that knows them. */
    private static final class Case {
        final TestKernel kernel;
        final Shop root;
        final Shop admin;
        final KnowingPlugins plugins;
        final PartyId customer;
        private final PluginErasureJob job;

        Case(TestKernel kernel) {
            this.kernel = kernel;
            this.root = Shop.open(kernel);
            this.admin = root.asBrowser(root.services.people.enter(root.company(), "Camille", null, Set.of("admin")));
            this.plugins = root.services.knowing;
            this.customer = PartyId.parse(World.done(root.post("customers", """
                            {"code":"ANNA","kind":"consumer","name":"Anna","email":"%s",\
                            "billing":{"line1":"1 rue","postcode":"21000","city":"Dijon","country":"FR"}}""".formatted(EMAIL)))
                    .json()
                    .path("id")
                    .asText());
            this.job = new PluginErasureJob(root.services.erasuresInPlugins, kernel.ids());
            plugins.know("acme.points", EMAIL, "zaxqo");
            plugins.know("acme.points", "else@buyer.example", "nobody of ours");
        }

        Map<String, String> copy() throws IOException {
            byte[] zip = admin.get("customers/" + customer + "/personal-data").body();
            Map<String, String> files = new TreeMap<>();
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return files;
        }

        JsonNode erase() {
            return World.done(admin.post(
                            "customers/" + customer + "/personal-data/erase",
                            "{\"id\":\"" + customer + "\",\"reason\":\"objection\"}"))
                    .json()
                    .path("plugins");
        }

        JsonNode state() {
            return World.done(admin.get("customers/" + customer + "/personal-data/erasure"))
                    .json()
                    .path("plugins");
        }

        /** What the server does by itself until it has nothing more to do now. */
        int work() {
            int runs = 0;
            while (job.hasWork()) {
                job.run(new NoLease());
                assertThat(++runs).as("runs of the job").isLessThan(20);
            }
            return runs;
        }

        List<String> texts(String query, Object... args) {
            return kernel.units().read(sql -> sql.query(query, row -> row.text(1), args));
        }
    }

    private record NoLease() implements Job.Lease {
        @Override
        public long token() {
            return 1;
        }

        @Override
        public void check(Tx tx) {
            // Nobody can have taken over.
        }
    }

    @EachDatabase
    void aCopyHasWhatPluginsKeepAndSaysWhoWasNotAsked(TestKernel kernel) throws IOException {
        Case of = new Case(kernel);
        of.plugins.know("acme.away", EMAIL, "never shown");
        of.plugins.stop("acme.away");
        of.plugins.know("acme.slow", EMAIL, "never shown");
        of.plugins.fail("acme.slow", true);
        of.plugins.know("acme.other", "else@buyer.example", "nobody of ours");

        Map<String, String> copy = of.copy();
        assertThat(copy.get("plugins/acme.points/known.txt")).isEqualTo("zaxqo");
        assertThat(String.join("", copy.values())).doesNotContain("never shown", "nobody of ours");
        JsonNode told =
                kernel.json().read(copy.get("plugins.json"), JsonNode.class).path("plugins");
        assertThat(told.findValuesAsText("plugin"))
                .containsExactly("acme.away", "acme.other", "acme.points", "acme.slow");
        assertThat(told.findValuesAsText("answered")).containsExactly("false", "true", "true", "false");
        assertThat(told.findValuesAsText("problem")).containsExactly("plugin.not-running", "", "", "plugin.timeout");
        assertThat(told.at("/2/files/0").asText()).isEqualTo("plugins/acme.points/known.txt");
        assertThat(copy.get("README.txt"))
                .contains(
                        "plugins/acme.points 1.2.0",
                        "keeps nothing of you",
                        "(plugin.not-running)",
                        "(plugin.timeout)");
        assertThat(copy.get("LISEZMOI.txt")).contains("n'a pu être interrogé");
    }

    @EachDatabase
    void pluginsThatAreThereForgetAtOnceAndSayWhichVersionDid(TestKernel kernel) {
        Case of = new Case(kernel);
        assertThat(of.admin
                        .get("customers/" + of.customer + "/personal-data/erasure")
                        .code())
                .isEqualTo("privacy.not-erased");
        JsonNode told = of.erase();
        assertThat(told.at("/0/state").asText()).as(told.toString()).isEqualTo("answered");
        assertThat(told.at("/0/version").asText()).isEqualTo("1.2.0");
        assertThat(of.plugins.knows("acme.points", EMAIL)).isFalse();
        assertThat(of.plugins.knows("acme.points", "else@buyer.example")).isTrue();
        assertThat(of.plugins.asked).singleElement().satisfies(person -> {
            assertThat(person.parties()).containsExactly(of.customer);
            assertThat(person.codes()).contains("ANNA");
            assertThat(person.emails()).containsExactly(EMAIL);
            assertThat(person.toString()).doesNotContain("anna", "ANNA");
        });
        assertThat(of.texts("select actor from audit_trail where action = 'person.erased-in-plugin'"))
                .containsExactly("system:privacy via plugin acme.points 1.2.0");
        assertThat(of.texts("select known_by from erasure_plugin")).containsExactly("");
        assertThat(of.work()).isZero();
    }

    @EachDatabase
    void aPluginThatWasStoppedForgetsWhenItStarts(TestKernel kernel) {
        Case of = new Case(kernel);
        of.plugins.stop("acme.points");
        JsonNode told = of.erase();
        assertThat(told.at("/0/state").asText()).isEqualTo("waiting");
        assertThat(told.at("/0/problem").asText()).isEqualTo("plugin.not-running");
        kernel.clock().advance(Duration.ofDays(400));
        assertThat(of.work()).as("nobody is there to be asked").isZero();
        assertThat(of.texts("select known_by from erasure_plugin"))
                .singleElement()
                .asString()
                .contains(EMAIL, "ANNA");

        of.plugins.start("acme.points");
        assertThat(of.work()).isEqualTo(1);
        assertThat(of.plugins.knows("acme.points", EMAIL)).isFalse();
        assertThat(of.texts("select state from erasure_plugin where known_by like ''"))
                .containsExactly("answered");
    }

    @EachDatabase
    void aPluginThatFailsIsAskedAgainLessAndLessOften(TestKernel kernel) {
        Case of = new Case(kernel);
        of.plugins.fail("acme.points", true);
        JsonNode told = of.erase();
        assertThat(told.at("/0/problem").asText()).isEqualTo("plugin.timeout");
        assertThat(told.at("/0/tries").asInt()).isEqualTo(1);
        assertThat(of.work()).as("its pause is not over").isZero();
        kernel.clock().advance(Duration.ofSeconds(61));
        assertThat(of.work()).isEqualTo(1);
        kernel.clock().advance(Duration.ofSeconds(61));
        assertThat(of.work()).as("the pause is twice as long").isZero();
        of.plugins.fail("acme.points", false);
        kernel.clock().advance(Duration.ofSeconds(61));
        assertThat(of.work()).isEqualTo(1);
        assertThat(of.plugins.knows("acme.points", EMAIL)).isFalse();
    }

    @EachDatabase
    void thoseWhoSignInForACustomerAreForgottenWithIt(TestKernel kernel) {
        Case of = new Case(kernel);
        Invitation buyer = of.root.services.people.invite(of.root.company(), "Nour", of.customer, Set.of("buyer"));
        of.plugins.know("acme.points", buyer.user().email(), "of Nour");
        of.plugins.stop("acme.points");
        of.erase();
        assertThat(of.texts("select plugin from erasure_plugin where state = 'waiting'"))
                .hasSize(2);

        of.plugins.start("acme.points");
        of.work();
        assertThat(of.plugins.knows("acme.points", buyer.user().email())).isFalse();
        assertThat(of.plugins.asked).extracting(person -> person.users().size()).containsExactlyInAnyOrder(0, 1);
        assertThat(World.done(of.admin.get("users/" + buyer.user().id() + "/personal-data/erasure"))
                        .json()
                        .at("/plugins/0/state")
                        .asText())
                .isEqualTo("answered");
    }

    @EachDatabase
    void onePersonWhomAPluginCannotForgetKeepsNobodyElseWaiting(TestKernel kernel) {
        Case of = new Case(kernel);
        Invitation buyer = of.root.services.people.invite(of.root.company(), "Nour", of.customer, Set.of("buyer"));
        of.plugins.know("acme.points", buyer.user().email(), "of Nour");
        of.plugins.stumbleOver(EMAIL);
        of.erase();
        for (int minute = 0; minute < 3; minute++) {
            kernel.clock().advance(Duration.ofSeconds(61));
            of.work();
        }
        assertThat(of.plugins.knows("acme.points", EMAIL)).isTrue();
        assertThat(of.plugins.knows("acme.points", buyer.user().email())).isFalse();
        assertThat(of.state().at("/0/problem").asText()).isEqualTo("plugin.failed");
    }

    @EachDatabase
    void whatWaitsForAPluginThatIsGoneEndsWithItsTables(TestKernel kernel) {
        Case of = new Case(kernel);
        of.plugins.stop("acme.points");
        of.erase();
        assertThat(of.work()).isZero();
        of.plugins.dropTables("acme.points");
        assertThat(of.work()).isEqualTo(1);
        assertThat(of.state().at("/0/state").asText()).isEqualTo("dropped");
        assertThat(of.texts("select known_by from erasure_plugin")).containsExactly("");
    }

    @EachDatabase
    void erasedOnceMorePluginsAreAskedOnceMoreAndTellNothingNew(TestKernel kernel) {
        Case of = new Case(kernel);
        of.erase();
        of.plugins.know("acme.late", "else@buyer.example", "x");
        assertThat(of.erase().findValuesAsText("state")).containsExactly("answered", "answered");
        assertThat(of.plugins.asked).hasSize(3);
        assertThat(of.plugins.asked.get(2).emails())
                .as("what stands in the place of an address")
                .isEmpty();
    }

    @EachDatabase
    void whoDiedBeforeAskingIsFollowedByTheJob(TestKernel kernel) {
        Case of = new Case(kernel);
        of.plugins.stop("acme.points");
        of.erase();
        of.plugins.start("acme.points");
        kernel.tamper(
                "update erasure_plugin set ask_at = ?", kernel.clock().instant().plusSeconds(60));
        assertThat(of.work()).as("whoever erased may be asking just now").isZero();
        kernel.clock().advance(Duration.ofSeconds(60));
        assertThat(of.work()).isEqualTo(1);
        assertThat(of.plugins.knows("acme.points", EMAIL)).isFalse();
    }
}
