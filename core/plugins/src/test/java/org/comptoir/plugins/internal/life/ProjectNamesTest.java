// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.plugins.internal.life.PluginLifeTest.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.comptoir.bytecode.ReservedNames;
import org.comptoir.model.ComptoirException;
import org.comptoir.plugins.internal.archive.Ed25519Key;
import org.comptoir.plugins.internal.archive.SigningKey;
import org.comptoir.plugins.internal.archive.Trust;
import org.comptoir.plugins.internal.life.LifeParts.Durations;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What bears a name of the project was signed by the project, or it stays out. */
class ProjectNamesTest {

    private static final Ed25519Key PROJECT = SigningKey.generate().publicKey();
    private static final Ed25519Key STRANGER = SigningKey.generate().publicKey();

    @TempDir
    private Path folder;

    private final FakeBundles bundles = new FakeBundles();
    private LifeParts parts;
    private DefaultPluginLife life;

    private void start(TestKernel kernel) {
        Trust trust = new Trust(Set.of(PROJECT, STRANGER), Set.of(), Set.of(), true);
        parts = new LifeParts(
                bundles,
                bundles,
                bundles.tables,
                new Admissions(),
                PluginLifeTest::opened,
                new Policy(trust, List.of(), Set.of(PROJECT)),
                new Durations(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO),
                "north",
                TestGround.of(kernel));
        life = new DefaultPluginLife(parts);
    }

    @AfterEach
    void close() {
        if (parts != null) {
            parts.close();
        }
    }

    private Path jar(String words) throws IOException {
        return Files.write(folder.resolve(words.replaceAll("[ /+]", "-")), FakeBundles.jar(words));
    }

    private void refusedEverywhere(Path archive, String field, TestKernel kernel) {
        List<Present> before = bundles.all();
        for (ComptoirException refusal : List.of(
                refused(() -> life.plan(archive, kernel.call())),
                refused(() -> life.install(archive, kernel.call())),
                refused(() -> life.upgrade(archive, STRANGER.text(), kernel.call())))) {
            assertThat(refusal.code()).isEqualTo("plugin.archive-reserved");
            assertThat(refusal.facts()).containsEntry("field", field);
        }
        assertThat(bundles.all()).isEqualTo(before);
    }

    @EachDatabase
    void aStrangersArchiveUnderANameOfTheProjectLeavesNothingBehind(TestKernel kernel) throws IOException {
        start(kernel);

        refusedEverywhere(jar("comptoir.weather 1.0.0 by:" + STRANGER.text()), "id", kernel);
        refusedEverywhere(jar("comptoir-weather 1.0.0 by:" + STRANGER.text()), "id", kernel);
        refusedEverywhere(jar("comptoir.weather 1.0.0"), "id", kernel);
        refusedEverywhere(
                jar("acme.weather 1.0.0 as:org.comptoir.weather by:" + STRANGER.text()), "Bundle-SymbolicName", kernel);

        assertThat(life.list(kernel.call())).isEmpty();
        assertThat(bundles.all()).isEmpty();
    }

    @EachDatabase
    void theProjectsOwnKeyMaySignThem(TestKernel kernel) throws IOException {
        start(kernel);

        life.install(jar("comptoir.weather 1.0.0 by:" + PROJECT.text()), kernel.call());

        assertThat(bundles.serving("comptoir.weather")).containsExactly("1.0.0");
    }

    @EachDatabase
    void whatCameWithTheServerKeepsItsNameAndIsFollowedByTheProjectAlone(TestKernel kernel) throws IOException {
        bundles.builtIn("comptoir.vat-fr 1.0.0");
        start(kernel);

        refusedEverywhere(jar("comptoir.vat-fr 9.0.0 by:" + STRANGER.text()), "id", kernel);
        assertThat(life.info("comptoir.vat-fr", kernel.call()).plugin().origin())
                .isEqualTo("built-in");
        life.upgrade(jar("comptoir.vat-fr 1.1.0 by:" + PROJECT.text()), PROJECT.text(), kernel.call());
        assertThat(bundles.serving("comptoir.vat-fr")).containsExactly("1.1.0");
    }

    @EachDatabase
    void inDevelopmentModeWhatNobodySignedMayFollowWhatCameWithTheServer(TestKernel kernel) throws IOException {
        bundles.builtIn("comptoir.vat-fr 1.0.0");
        start(kernel);

        life.upgrade(jar("comptoir.vat-fr 1.1.0"), kernel.call());

        assertThat(bundles.serving("comptoir.vat-fr")).containsExactly("1.1.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Comptoir",
                "The Comptoir authors",
                "COMPTOIR",
                " Comptoir. ",
                "C0mptoir",
                "\u0421omptoir",
                "Compto\u00efr"
            })
    void aPublisherIsTakenForTheProjectHoweverTheNameIsWritten(String publisher) {
        assertThat(ReservedNames.isPublisher(publisher)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Comptoir des Halles SARL", "Acme", "Le Comptoir du th\u00e9", ""})
    void othersAreCalledComptoirToo(String publisher) {
        assertThat(ReservedNames.isPublisher(publisher)).isFalse();
    }

    @Test
    void namesThatOnlyBeginAlikeAreFree() {
        assertThat(ReservedNames.isName("comptoirdeshalles.pay")).isFalse();
        assertThat(ReservedNames.isName("acme.comptoir.pay")).isFalse();
        assertThat(ReservedNames.isName("org.comptoirs.pay")).isFalse();
        assertThat(ReservedNames.isName("Org.Comptoir")).isTrue();
        assertThat(ReservedNames.isName("comptoir_pay")).isTrue();
    }
}
