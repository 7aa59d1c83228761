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
    private Set<Ed25519Key> keys = Set.of(PROJECT);
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
                new Policy(trust, List.of(), keys),
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
                "Compto\u00efr",
                // Greek lunate sigma, Hangul filler, Armenian oh, Latin small capital c, o with a stroke.
                "\u03f2omptoir",
                "\u03f9omptoir",
                "Compto\u3164ir",
                "Comptoir\uffa0",
                "C\u0585mptoir",
                "\u1d04omptoir",
                "C\u00f8mptoir",
                "Com\u200bpt\u00adoir",
                "Cornptoir",
                "Connptoir",
                "Comptolr",
                "Compto|r",
                "C\u0b66mptoir",
                "\u00a9omptoir",
                "Comptoir \u2122",
                "Comptoir \u2605",
                // All of it Cyrillic, all of it Lisu, which is written with our capitals, Cherokee with Greek.
                "\u0421\u043e\u043c\u0440\u0442\u043e\u0456\u0433",
                "\ua4da\ua4f3\ua4df\ua4d1\ua4d4\ua4f3\ua4f2\ua4e3",
                "\u13df\u03bf\u13b7\u13e2\u13a2\u03bf\u13c6\u13a1",
                "\u2282omptoir",
                "Th\u0435 C0mptoir auth0rs",
                "Les auteurs de Comptoir"
            })
    void aPublisherIsTakenForTheProjectHoweverTheNameIsWritten(String publisher) {
        assertThat(ReservedNames.isPublisher(publisher)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Comptoir des Halles SARL",
                "Acme",
                "Le Comptoir du th\u00e9",
                "Comptoirs",
                "Comptoir VAT",
                "Prices for Comptoir",
                "Au petit comptoir",
                // Words of eight letters, each in one alphabet that is written, and one with a Latin name in it.
                "\u0413\u0430\u0440\u0430\u043d\u0442\u0438\u044f",
                "\u0395\u03bb\u03bb\u03b7\u03bd\u03b9\u03ba\u03ac",
                "\u682a\u5f0f\u4f1a\u793e\u30b3\u30f3\u30d7\u30c8",
                "\u05d7\u05e0\u05d5\u05ea\u05d1\u05d0\u05d6\u05d5",
                "\u682a\u5f0f\u4f1a\u793eAcme",
                "B\u00f8rge & S\u00f8n",
                "12345678",
                ""
            })
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
        assertThat(ReservedNames.isName("comptoirs.pay")).isFalse();
        assertThat(ReservedNames.isName("acme.pay")).isFalse();
        assertThat(ReservedNames.isName("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c0mptoir.vat",
                "cornptoir.vat",
                "comptolr.vat",
                "compt0lr-vat",
                "C0rnpt01r",
                "0rg.comptoir.vat",
                "org-cornptoir",
                "comp-toir.vat",
                "org.comp.toir.vat",
                "comptoir-project.vat",
                "thecomptoirauthors.vat"
            })
    void idsAndBundlesAreReadWithTheSameEyes(String name) {
        assertThat(ReservedNames.isName(name)).isTrue();
    }

    @EachDatabase
    void lookAlikesAreRefusedInEachField(TestKernel kernel) throws IOException {
        start(kernel);

        refusedEverywhere(jar("c0mptoir.vat 1.0.0 by:" + STRANGER.text()), "id", kernel);
        refusedEverywhere(
                jar("acme.weather 1.0.0 as:cornptoir.vat by:" + STRANGER.text()), "Bundle-SymbolicName", kernel);
        refusedEverywhere(jar("acme.weather 1.0.0 from:Cornptoir by:" + STRANGER.text()), "publisher", kernel);
        refusedEverywhere(jar("acme.weather 1.0.0 called:Comptolr by:" + STRANGER.text()), "name", kernel);
        refusedEverywhere(jar("acme.weather 1.0.0 appelle:Comptoir by:" + STRANGER.text()), "name", kernel);

        life.install(jar("acme.weather 1.0.0 called:Comptoir-VAT by:" + STRANGER.text()), kernel.call());
        assertThat(bundles.serving("acme.weather")).containsExactly("1.0.0");
    }

    @EachDatabase
    void theDoctorTellsOfWhatCameBeforeItsNameWasKept(TestKernel kernel) throws IOException {
        keys = Set.of(PROJECT, STRANGER);
        start(kernel);
        life.install(jar("comptoir.weather 1.0.0 by:" + STRANGER.text()), kernel.call());
        life.install(jar("acme.weather 1.0.0 by:" + STRANGER.text()), kernel.call());
        assertThat(advice("comptoir.weather", kernel)).noneMatch(line -> line.contains("project"));
        parts.close();

        keys = Set.of(PROJECT);
        start(kernel);

        assertThat(advice("comptoir.weather", kernel))
                .anyMatch(line -> line.startsWith("It bears a name of the Comptoir project")
                        && line.contains("id: comptoir.weather"));
        assertThat(advice("acme.weather", kernel)).noneMatch(line -> line.contains("project"));
    }

    private List<String> advice(String id, TestKernel kernel) {
        return new DefaultPluginCheckup(parts)
                .doctor(kernel.call()).plugins().stream()
                        .filter(one -> one.plugin().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .advice();
    }
}
