// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.itests.Patience.waitUntil;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A plugin with data goes back over several versions and on again: its tables never go back, and restarts change nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RollbackIT {

    private NotesJar jars;
    private Server server;
    private Merchant merchant;

    @BeforeAll
    void start(@TempDir Path made) throws IOException {
        jars = new NotesJar(made);
        Path data = made.resolve("data");
        Files.createDirectories(data.resolve("conf"));
        Files.writeString(data.resolve("conf/org.comptoir.plugins.cfg"), "development = true\nprobationSeconds = 1\n");
        server = Server.startOn(data, java.util.Map.of(), options().toArray(String[]::new));
        merchant = Merchant.open(server);
    }

    List<String> options() throws IOException {
        return List.of();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    private void upgrade(int major) {
        merchant.upload("plugins/upgrade", jars.make(major)).ok();
        passed();
    }

    private void rollback() {
        merchant.post("plugins/" + NotesJar.ID + "/rollback", "").ok();
        passed();
    }

    private JsonNode details() {
        return merchant.get("plugins/" + NotesJar.ID).ok().body();
    }

    private void passed() {
        waitUntil(() -> details().at("/plugin/state").asText().equals("active"));
    }

    /** What serves, what is known of it, and what it finds in its tables. */
    private void serves(int major, List<String> waysBack, String found) {
        waitUntil(() -> details().path("health").toString().contains("version=" + major));
        JsonNode details = details();
        assertThat(details.at("/plugin/version").asText()).isEqualTo(major + ".0.0");
        assertThat(texts(details.at("/plugin/kept"))).isEqualTo(waysBack);
        assertThat(details.path("health").toString()).contains("version=" + major + " " + found);
    }

    private static List<String> texts(JsonNode list) {
        return java.util.stream.StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private List<String> versions() {
        return details().path("versions").findValuesAsText("version");
    }

    private void restart() {
        server.kill();
        server.restart();
        passed();
    }

    @Test
    @Order(1)
    void eachVersionAddsToTheTables() {
        merchant.upload("plugins", jars.make(1)).ok();
        passed();
        serves(1, List.of(), "notes=1 colours=- tags=-");
        upgrade(2);
        serves(2, List.of("1.0.0"), "notes=2 colours=1 tags=-");
        upgrade(3);
        serves(3, List.of("1.0.0", "2.0.0"), "notes=3 colours=2 tags=1");
    }

    @Test
    @Order(2)
    void goingBackTwiceTheFirstVersionFindsWhatTheLaterOnesWrote() {
        rollback();
        serves(2, List.of("1.0.0"), "notes=3 colours=2 tags=-");
        rollback();
        serves(1, List.of(), "notes=3 colours=- tags=-");

        assertThat(merchant.post("plugins/" + NotesJar.ID + "/rollback", "").text("/code"))
                .isEqualTo("plugin.no-former");
        assertThat(versions()).as("what was undone is still there").containsExactly("1.0.0", "2.0.0", "3.0.0");
    }

    @Test
    @Order(3)
    void aPowerCutBringsBackWhatWasWanted() {
        restart();

        serves(1, List.of(), "notes=3 colours=- tags=-");
        assertThat(versions()).containsExactly("1.0.0", "2.0.0", "3.0.0");
        assertThat(server.bundles().stream().filter(line -> line.contains(NotesJar.ID)))
                .singleElement()
                .asString()
                .contains("1.0.0");
    }

    @Test
    @Order(4)
    void theSuccessorOfWhatWasUndoneFindsItsDataAndWhatWasUndoneIsForgotten() {
        upgrade(4);

        serves(4, List.of("1.0.0"), "notes=4 colours=3 tags=2");
        assertThat(versions()).containsExactly("1.0.0", "4.0.0");
        rollback();
        serves(1, List.of(), "notes=4 colours=- tags=-");
        upgrade(5);
        serves(5, List.of("1.0.0"), "notes=5 colours=4 tags=3");
    }

    @Test
    @Order(5)
    void theLastThreeAreKeptAndNoMore() {
        upgrade(6);
        upgrade(7);
        upgrade(8);
        serves(8, List.of("5.0.0", "6.0.0", "7.0.0"), "notes=8 colours=7 tags=6");

        rollback();
        rollback();
        rollback();
        serves(5, List.of(), "notes=8 colours=7 tags=6");
        assertThat(merchant.post("plugins/" + NotesJar.ID + "/rollback", "").text("/code"))
                .isEqualTo("plugin.no-former");
        restart();
        serves(5, List.of(), "notes=8 colours=7 tags=6");
        assertThat(server.shell("comptoir:plugin-verify " + NotesJar.ID + " --json")
                        .ok()
                        .out())
                .doesNotContain("\"bad\"");
        assertThat(server.shell("comptoir:verify --json").status()).isZero();
    }

    @Test
    @Order(6)
    void overItsKeptDataComesNoEarlierVersionAndSoNobodyGoesForwardByGoingBack() {
        merchant.remove("plugins/" + NotesJar.ID).ok();

        Merchant.Answer older = merchant.upload("plugins", jars.make(4));
        assertThat(older.text("/code")).isEqualTo("plugin.older-than-data");
        assertThat(older.text("/facts/present")).isEqualTo("5.0.0");

        merchant.upload("plugins", jars.make(9)).ok();
        passed();
        serves(9, List.of("5.0.0"), "notes=9 colours=8 tags=7");
        rollback();
        serves(5, List.of(), "notes=9 colours=8 tags=7");
    }

    @Test
    @Order(7)
    void withItsDataDeletedAnyVersionComesAndFindsNothing() {
        merchant.remove("plugins/" + NotesJar.ID + "?data=delete").ok();
        merchant.upload("plugins", jars.make(1)).ok();
        passed();

        serves(1, List.of(), "notes=1 colours=- tags=-");
    }
}
