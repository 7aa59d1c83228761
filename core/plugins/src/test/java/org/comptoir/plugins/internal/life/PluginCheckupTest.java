// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.plugins.internal.life.PluginLifeTest.refused;
import static org.comptoir.plugins.internal.life.PluginLifeTest.waitUntil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.comptoir.api.plugin.PluginCheck;
import org.comptoir.api.plugin.PluginDetails;
import org.comptoir.api.plugin.PluginList;
import org.comptoir.api.plugin.PluginReport.Patient;
import org.comptoir.model.Call;
import org.comptoir.plugins.internal.archive.Trust;
import org.comptoir.plugins.internal.life.LifeParts.Durations;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class PluginCheckupTest {

    private static final String ID = "acme.rabais";

    @TempDir
    private Path folder;

    private final FakeBundles bundles = new FakeBundles();
    private Policy policy = new Policy(Trust.inNobody(), List.of(), Set.of());
    private LifeParts parts;
    private DefaultPluginLife life;
    private DefaultPluginCheckup checkup;

    private void start(TestKernel kernel) {
        parts = new LifeParts(
                bundles,
                bundles,
                bundles.tables,
                new Admissions(),
                PluginLifeTest::opened,
                policy,
                new Durations(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO),
                "north",
                TestGround.of(kernel));
        life = new DefaultPluginLife(parts);
        checkup = new DefaultPluginCheckup(parts);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    private Path jar(String words) {
        try {
            return Files.write(folder.resolve(words.replace(' ', '-')), FakeBundles.jar(words));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String check(TestKernel kernel, String name) {
        return checkup.verify(ID, kernel.call()).stream()
                .filter(one -> one.check().equals(name))
                .map(PluginCheck::verdict)
                .findFirst()
                .orElse("");
    }

    private Patient patient(TestKernel kernel) {
        return checkup.doctor(kernel.call()).plugins().get(0);
    }

    @EachDatabase
    void whatWasChangedBehindTheServersBackIsFound(TestKernel kernel) {
        start(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        assertThat(check(kernel, "kept")).isEqualTo("ok");
        assertThat(check(kernel, "running")).isEqualTo("ok");
        assertThat(check(kernel, "signature")).isEqualTo("warning");

        kernel.tamper("update plugin_part set content = ?", (Object) FakeBundles.jar(ID + " 1.0.0 evil"));

        assertThat(check(kernel, "kept")).isEqualTo("bad");
        assertThat(check(kernel, "running")).isEqualTo("bad");
        assertThat(refused(() -> checkup.verify("acme.none", kernel.call())).code())
                .isEqualTo("plugin.unknown");
    }

    @EachDatabase
    void theDoctorSaysWhatIsTheMatterAndWhatToDo(TestKernel kernel) throws Exception {
        start(kernel);
        life.install(jar(ID + " 1.0.0 needs-config"), kernel.call());
        waitUntil(() -> !patient(kernel).nodes().isEmpty());

        Patient patient = patient(kernel);

        assertThat(patient.health()).isEqualTo("NEEDS_CONFIG");
        assertThat(patient.missingSettings()).containsExactly("key");
        assertThat(patient.trust()).isEqualTo("unsigned");
        assertThat(patient.nodes()).containsExactly("north serving 1.0.0");
        assertThat(patient.advice())
                .containsExactly(
                        "Nobody vouches for it: it came in development mode.",
                        "Set key in the settings of acme.rabais.");
    }

    @EachDatabase
    void adviceAndProofsAreInTheLanguageOfWhoAsks(TestKernel kernel) throws Exception {
        start(kernel);
        life.install(jar(ID + " 1.0.0 needs-config"), kernel.call());
        waitUntil(() -> !patient(kernel).nodes().isEmpty());
        Call french = PluginLifeTest.french(kernel.call());

        assertThat(checkup.doctor(french).plugins().get(0).advice())
                .containsExactly(
                        "Personne ne s'en porte garant : il est venu en mode développement.",
                        "Donnez key dans les réglages de acme.rabais.");
        assertThat(checkup.verify(ID, french))
                .extracting(PluginCheck::detail)
                .containsExactly(
                        "Ce qui est conservé est ce qui a été admis.",
                        "Ce qui s'exécute est ce qui est conservé.",
                        "Personne ne l'a signé : il est venu en mode développement.",
                        "Il n'a pas été révoqué.",
                        "Aucune source ne donne cette version.",
                        "Son archive n'a apporté aucun verdict du kit de contrat.");
        assertThat(checkup.verify(ID, kernel.call()))
                .extracting(PluginCheck::detail)
                .contains("What is kept is what was let in.");
    }

    @EachDatabase
    void tablesThatCannotBeUsedAreSaid(TestKernel kernel) throws Exception {
        start(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        waitUntil(() -> patient(kernel).state().equals("active"));
        bundles.tables.breaks("1.0.0");
        String words =
                "Its tables cannot be brought up to date. A later version of the plugin changed its tables: this versi"
                        + "on cannot use them (plugin acme.rabais).";

        assertThat(patient(kernel).health()).isEqualTo("DOWN");
        assertThat(patient(kernel).advice()).contains(words);
        assertThat(life.whyNot(ID, kernel.call())).containsExactly(words);
    }

    @EachDatabase
    void whatIsRevokedWhileItServesIsQuarantinedAndComesBackByNobodysWish(TestKernel kernel) {
        start(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        life.upgrade(jar(ID + " 1.1.0"), kernel.call());
        PluginDetails.Version serves = life.info(ID, kernel.call()).versions().get(1);

        policy.alsoRevoked(Set.of(serves.sha256()));
        parts.revocations().look();

        assertThat(bundles.serving(ID)).isEmpty();
        Patient patient = patient(kernel);
        assertThat(patient.state()).isEqualTo("quarantined");
        assertThat(patient.trust()).isEqualTo("revoked");
        assertThat(patient.advice().get(0)).startsWith("The archive of version 1.1.0 was revoked.");
        assertThat(patient.advice().get(0))
                .endsWith("or go back to an earlier one.")
                .doesNotContain("resume");
        assertThat(String.join(" ", life.whyNot(ID, kernel.call())))
                .contains("go back to an earlier one")
                .doesNotContain("resume");
        assertThat(refused(() -> life.resume(ID, kernel.call())).code()).isEqualTo("plugin.archive-revoked");
        assertThat(check(kernel, "revoked")).isEqualTo("ok");
        assertThat(life.rollback(ID, kernel.call()).version()).isEqualTo("1.0.0");
        assertThat(bundles.serving(ID)).containsExactly("1.0.0");
    }

    @EachDatabase
    void whatACatalogueRevokedStaysSoWhenItCannotBeReadAnyMore(TestKernel kernel) {
        start(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        String digest = life.info(ID, kernel.call()).versions().get(0).sha256();
        parts.revocations().remember(Set.of(digest));
        parts.revocations().remember(Set.of());
        parts.close();

        policy = new Policy(Trust.inNobody(), List.of(), Set.of());
        start(kernel);

        assertThat(bundles.serving(ID)).isEmpty();
        assertThat(patient(kernel).trust()).isEqualTo("revoked");
        assertThat(refused(() -> life.resume(ID, kernel.call())).code()).isEqualTo("plugin.archive-revoked");
    }

    @EachDatabase
    void aListIsMadeSoAndTheSecondTimeChangesNothing(TestKernel kernel) {
        start(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        life.upgrade(jar(ID + " 1.1.0"), kernel.call());
        life.install(jar("acme.pay 1.0.0"), kernel.call());
        life.install(jar("acme.other 1.0.0"), kernel.call());
        PluginList list = new DefaultPluginList(parts, life, new DefaultPluginCatalogue(parts));
        String yaml = """
                plugins:
                  acme.rabais: {version: 1.0}
                  acme.pay: {state: removed}
                others: suspended
                """;

        List<PluginList.Step> would = list.apply(yaml, true, kernel.call());
        assertThat(bundles.serving(ID)).as("only told").containsExactly("1.1.0");
        assertThat(list.apply(yaml, false, kernel.call())).isEqualTo(would);

        assertThat(would)
                .containsExactly(
                        new PluginList.Step(ID, "rollback", "1.1.0", "1.0.0"),
                        new PluginList.Step("acme.pay", "remove", "1.0.0", ""),
                        new PluginList.Step("acme.other", "suspend", "1.0.0", ""));
        assertThat(bundles.serving(ID)).containsExactly("1.0.0");
        assertThat(bundles.serving("acme.other")).isEmpty();
        assertThat(list.apply(yaml, false, kernel.call())).isEmpty();
        assertThat(refused(() -> list.apply("plugins: {acme.new: {}}", false, kernel.call()))
                        .code())
                .isEqualTo("plugin.not-offered");
        assertThat(refused(() -> list.apply("plugins: {acme.rabais: {publisher: MCow}}", false, kernel.call()))
                        .code())
                .isEqualTo("plugin.list-publisher");
    }
}
