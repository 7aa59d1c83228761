// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.PluginDetails;
import org.comptoir.api.plugin.PluginLibraries;
import org.comptoir.api.plugin.PluginPlan;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.plugins.internal.archive.PluginArchive;
import org.comptoir.plugins.internal.archive.Trust;
import org.comptoir.plugins.internal.life.LifeParts.Durations;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class PluginLifeTest {

    private static final String ID = "acme.rabais";
    private static final String TABLES_OF_NEWER =
            "A later version of the plugin changed its tables: this version cannot use them" + " (plugin acme.rabais).";

    @TempDir
    private Path folder;

    private final FakeBundles bundles = new FakeBundles();

    private LifeParts parts;

    private DefaultPluginLife life(TestKernel kernel) {
        return life(kernel, Duration.ofMillis(1));
    }

    /** @param overlap how long a former version stays */
    private DefaultPluginLife life(TestKernel kernel, Duration overlap) {
        parts = parts(kernel, bundles, "node-1", new Durations(Duration.ofMillis(1), overlap, Duration.ZERO));
        return new DefaultPluginLife(parts);
    }

    /** A node that this test runs. */
    static LifeParts parts(TestKernel kernel, FakeBundles bundles, String node) {
        return parts(kernel, bundles, node, new Durations(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO));
    }

    static LifeParts parts(TestKernel kernel, FakeBundles bundles, String node, Durations durations) {
        return new LifeParts(
                bundles,
                bundles,
                bundles.tables,
                new Admissions(),
                PluginLifeTest::opened,
                new Policy(Trust.inNobody(), List.of(), Set.of()),
                durations,
                node,
                TestGround.of(kernel));
    }

    @AfterEach
    void close() {
        parts.close();
    }

    static PluginArchive opened(Path archive, Path folder) {
        try {
            String[] words = Files.readString(archive).split(" ");
            String sha256 = "%064x".formatted(Files.readString(archive).hashCode() & 0xffffffffL);
            return new PluginArchive(
                    FakeBundles.passport(words),
                    archive,
                    sha256,
                    FakeBundles.symbolicName(words),
                    FakeBundles.said(words, "by:").orElse(""),
                    Optional.empty(),
                    "",
                    List.of(),
                    PluginLibraries.undeclared());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path jar(String words) {
        try {
            return Files.write(folder.resolve(words.replace(' ', '-')), FakeBundles.jar(words));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static ComptoirException refused(ThrowingCallable call) {
        return catchThrowableOfType(ComptoirException.class, call);
    }

    static void waitUntil(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @EachDatabase
    void itIsInstalledServesAndPassesItsProbation(TestKernel kernel) throws Exception {
        DefaultPluginLife life = life(kernel);

        InstalledPlugin installed = life.install(jar(ID + " 1.0.0"), kernel.call());

        assertThat(installed.state()).isEqualTo("probation");
        assertThat(bundles.serving(ID)).containsExactly("1.0.0");
        waitUntil(() -> life.list(kernel.call()).get(0).state().equals("active"));
        assertThat(refused(() -> life.install(jar(ID + " 1.1.0"), kernel.call()))
                        .code())
                .isEqualTo("plugin.present");
    }

    @EachDatabase
    void aServerStartedBareBringsNothingBackAndStillDoesWhatIsSaid(TestKernel kernel) throws Exception {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        life.install(jar("acme.pay 1.0.0"), kernel.call());
        waitUntil(() -> life.list(kernel.call()).stream()
                .allMatch(plugin -> plugin.state().equals("active")));
        parts.close();
        bundles.restart();
        bundles.bare = true;

        DefaultPluginLife bare = life(kernel);

        waitUntil(() -> bare.info(ID, kernel.call()).nodes().toString().contains("without plugins"));
        assertThat(bundles.serving(ID)).isEmpty();
        assertThat(bundles.serving("acme.pay")).isEmpty();
        assertThat(bare.suspend(ID, kernel.call()).state()).isEqualTo("suspended");
        assertThat(bare.upgrade(jar("acme.pay 1.1.0"), kernel.call()).version()).isEqualTo("1.1.0");
        assertThat(bundles.serving("acme.pay")).containsExactly("1.1.0");
        parts.close();
        bundles.restart();
        bundles.bare = false;

        life(kernel);

        assertThat(bundles.serving(ID)).isEmpty();
        assertThat(bundles.serving("acme.pay")).containsExactly("1.1.0");
    }

    @EachDatabase
    void aRetryWithTheSameKeyChangesNothing(TestKernel kernel) {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        life.upgrade(jar(ID + " 1.1.0"), kernel.call());
        life.upgrade(jar(ID + " 1.2.0"), kernel.call());

        life.rollback(ID, kernel.call("back"));
        InstalledPlugin again = life.rollback(ID, kernel.call("back"));

        assertThat(again.version()).isEqualTo("1.1.0");
        assertThat(again.kept()).containsExactly("1.0.0");
        assertThat(life.rollback(ID, kernel.call("further")).version()).isEqualTo("1.0.0");
        assertThat(refused(() -> life.rollback(ID, kernel.call())).code()).isEqualTo("plugin.no-former");
    }

    @EachDatabase
    void theFormerNeverStopsBeforeTheNextServes(TestKernel kernel) throws Exception {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());

        ComptoirException refused = refused(() -> life.upgrade(jar(ID + " 1.1.0 down"), kernel.call()));

        assertThat(refused.code()).isEqualTo("plugin.unhealthy");
        assertThat(bundles.serving(ID)).containsExactly("1.0.0");
        assertThat(bundles.events).containsExactly("uninstall 1.1.0");
        assertThat(life.info(ID, kernel.call()).plugin().reason()).isEqualTo("Version 1.1.0 failed: Broken.");
        assertThat(refused(() -> life.upgrade(jar(ID + " 1.2.0 needs-config"), kernel.call()))
                        .code())
                .as("less well than the former")
                .isEqualTo("plugin.unhealthy");

        life.upgrade(jar(ID + " 1.3.0"), kernel.call());
        assertThat(bundles.serving(ID)).containsExactly("1.3.0");
        waitUntil(() -> bundles.all().size() == 1);
    }

    @EachDatabase
    void aVersionThatFailedCostsNoWayBack(TestKernel kernel) {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        for (String version : List.of("1.1.0", "1.2.0", "1.3.0")) {
            life.upgrade(jar(ID + " " + version), kernel.call());
        }

        for (String sick : List.of("1.4.0", "1.4.1")) {
            refused(() -> life.upgrade(jar(ID + " " + sick + " down"), kernel.call()));
        }

        InstalledPlugin now = life.info(ID, kernel.call()).plugin();
        assertThat(now.version()).isEqualTo("1.3.0");
        assertThat(now.kept()).contains("1.0.0", "1.1.0", "1.2.0");
    }

    @EachDatabase
    void oneThatWasQuarantinedAndHasPassedSinceIsAWayBack(TestKernel kernel) throws Exception {
        DefaultPluginLife life = life(kernel);
        bundles.tables.breaks("1.0.0");
        refused(() -> life.install(jar(ID + " 1.0.0"), kernel.call()));
        bundles.tables.breaks("none");
        life.resume(ID, kernel.call());
        waitUntil(() -> life.list(kernel.call()).get(0).state().equals("active"));
        life.upgrade(jar(ID + " 1.1.0"), kernel.call());

        assertThat(life.rollback(ID, kernel.call()).version()).isEqualTo("1.0.0");
    }

    @EachDatabase
    void theSameVersionBuiltAnewTakesTheNameOfTheOneThatIsStillLeaving(TestKernel kernel) {
        DefaultPluginLife life = life(kernel, Duration.ofMinutes(5));
        life.install(jar(ID + " 1.0.0"), kernel.call());
        life.remove(ID, true, kernel.call());
        assertThat(bundles.all()).as("it stays for those inside").hasSize(1);

        life.install(jar(ID + " 1.0.0 rebuilt"), kernel.call());

        assertThat(bundles.serving(ID)).containsExactly("1.0.0");
        assertThat(bundles.all()).hasSize(1);
    }

    @EachDatabase
    void thePlanSaysThatASuspendedPluginWouldServeAgain(TestKernel kernel) {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        life.suspend(ID, kernel.call());

        assertThat(life.plan(jar(ID + " 1.1.0"), kernel.call()).changes())
                .extracting(change -> change.what() + " " + change.before() + " " + change.after())
                .contains("state suspended probation");
    }

    @EachDatabase
    void aVersionWithoutItsTablesDoesNotTakeOver(TestKernel kernel) {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        bundles.tables.breaks("1.1.0");

        ComptoirException refused = refused(() -> life.upgrade(jar(ID + " 1.1.0"), kernel.call()));

        assertThat(refused.code()).isEqualTo("plugin.unhealthy");
        assertThat(bundles.serving(ID)).containsExactly("1.0.0");
        assertThat(life.whyNot(ID, kernel.call()))
                .containsExactly("Version 1.1.0 failed: Its tables cannot be brought up to date. " + TABLES_OF_NEWER);
    }

    @EachDatabase
    void whichVersionsMayComeBackIsToldToTheKeeperOfTablesOnceOneHasPassed(TestKernel kernel) throws Exception {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        assertThat(bundles.tables.kept).isEmpty();
        life.upgrade(jar(ID + " 1.1.0"), kernel.call());

        waitUntil(() -> Set.of("1.0.0", "1.1.0").equals(bundles.tables.kept.get(ID)));
    }

    @EachDatabase
    void aVersionRehearsesBeforeItTakesOverAndOneThatStumblesDoesNot(TestKernel kernel) {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());

        ComptoirException refused = refused(() -> life.upgrade(jar(ID + " 1.1.0 stumbles"), kernel.call()));

        assertThat(refused.code()).isEqualTo("plugin.unhealthy");
        assertThat(refused.facts()).containsEntry("reason", "It cannot rehearse. A plugin failed.");
        assertThat(bundles.serving(ID)).containsExactly("1.0.0");
        assertThat(bundles.rehearsals).containsEntry("1.0.0", 50).containsEntry("1.1.0", 1);
    }

    @EachDatabase
    void oneThatWaitsForSettingsIsNotAskedToRehearse(TestKernel kernel) {
        DefaultPluginLife life = life(kernel);

        life.install(jar(ID + " 1.0.0 needs-config"), kernel.call());

        assertThat(bundles.rehearsals).isEmpty();
    }

    @EachDatabase
    void oneThatCannotComeIsQuarantinedAndAnotherVersionCuresIt(TestKernel kernel) {
        DefaultPluginLife life = life(kernel);

        assertThat(refused(() -> life.install(jar(ID + " 1.0.0 unresolved"), kernel.call()))
                        .code())
                .isEqualTo("plugin.unresolved");

        assertThat(bundles.all()).isEmpty();
        assertThat(life.list(kernel.call()).get(0).state()).isEqualTo("quarantined");
        assertThat(life.whyNot(ID, kernel.call()))
                .hasSize(2)
                .first()
                .isEqualTo("It failed: Version 1.0.0 failed: It needs more.");
        assertThat(life.upgrade(jar(ID + " 1.0.1"), kernel.call()).state()).isEqualTo("probation");
    }

    @EachDatabase
    void anUpgradeOfOneThatCameWithTheServerGoesBackToIt(TestKernel kernel) {
        bundles.builtIn(ID + " 1.0.0");
        DefaultPluginLife life = life(kernel);

        life.upgrade(jar(ID + " 1.1.0"), kernel.call());
        assertThat(bundles.serving(ID)).containsExactly("1.1.0");

        InstalledPlugin back = life.rollback(ID, kernel.call());
        assertThat(back.origin()).isEqualTo("built-in");
        assertThat(bundles.serving(ID)).containsExactly("1.0.0");
        assertThat(refused(() -> life.remove(ID, false, kernel.call())).code()).isEqualTo("plugin.built-in");

        life.suspend(ID, kernel.call());
        assertThat(bundles.serving(ID)).isEmpty();
        life.resume(ID, kernel.call());
        assertThat(bundles.serving(ID)).containsExactly("1.0.0");
    }

    @EachDatabase
    void aNewStartBringsBackWhatIsWantedAndNothingElse(TestKernel kernel) {
        bundles.builtIn("acme.other 1.0.0");
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        life.upgrade(jar(ID + " 1.1.0"), kernel.call());
        life.upgrade(jar("acme.other 1.1.0"), kernel.call());
        life.install(jar("acme.gone 1.0.0"), kernel.call());
        life.remove("acme.gone", false, kernel.call());
        parts.close();

        bundles.restart();
        DefaultPluginLife anew = life(kernel);

        assertThat(bundles.serving(ID)).containsExactly("1.1.0");
        assertThat(bundles.serving("acme.other")).containsExactly("1.1.0");
        assertThat(bundles.serving("acme.gone")).isEmpty();
        assertThat(anew.resume("acme.gone", kernel.call()).state()).isEqualTo("probation");
        anew.remove("acme.gone", true, kernel.call());
        assertThat(refused(() -> anew.info("acme.gone", kernel.call())).code()).isEqualTo("plugin.unknown");
    }

    @EachDatabase
    void aVersionThatEndsTheServerWhileItStartsIsNotStartedAgain(TestKernel kernel) {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        assertThatThrownBy(() -> life.upgrade(jar(ID + " 1.1.0 exits"), kernel.call()))
                .isInstanceOf(FakeBundles.Exit.class);
        parts.close();

        bundles.restart();
        DefaultPluginLife anew = life(kernel);

        assertThat(bundles.serving(ID)).containsExactly("1.0.0");
        assertThat(anew.whyNot(ID, kernel.call()))
                .contains("Version 1.1.0 failed: The server ended while it started for the first time.");
    }

    @EachDatabase
    void aPlanSaysWhatStandsInTheWayAndChangesNothing(TestKernel kernel) {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.1.0"), kernel.call());
        List<Present> before = bundles.all();

        PluginPlan plan = life.plan(jar(ID + " 1.0.0 unresolved"), kernel.call());

        assertThat(plan.obstacles()).hasSize(2).last().isEqualTo("It needs more.");
        assertThat(plan.obstacles().get(0)).startsWith("A plugin is upgraded to a higher version only");
        assertThat(plan.changes()).containsExactly(new PluginPlan.PassportChange("version", "1.1.0", "1.0.0"));
        assertThat(bundles.all()).isEqualTo(before);
    }

    @EachDatabase
    void thePlaceOfAnotherPluginIsNotTakenByTheNameOfABundle(TestKernel kernel) throws Exception {
        bundles.builtIn("acme.other 1.0.0");
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        life.remove(ID, false, kernel.call());

        for (String owner : List.of("acme.other", ID, "org.apache.felix.scr")) {
            Path evil = jar("evil.one 9.0.0 as:" + owner);
            ComptoirException refused = refused(() -> life.install(evil, kernel.call()));
            assertThat(refused).as(owner).isNotNull();
            assertThat(refused.code()).isEqualTo("plugin.name-taken");
            assertThat(refused.facts()).containsEntry("bundle", owner);
            assertThat(life.plan(evil, kernel.call()).obstacles())
                    .singleElement()
                    .asString()
                    .startsWith("Another plugin, or the server itself, has a bundle of this name: ");
        }
        assertThat(bundles.serving("acme.other")).containsExactly("1.0.0");
        assertThat(life.list(kernel.call())).extracting(InstalledPlugin::id).containsExactly("acme.other", ID);
        life.remove(ID, true, kernel.call());
        waitUntil(
                () -> bundles.all().stream().noneMatch(one -> one.symbolicName().equals(ID)));
        assertThat(life.install(jar("acme.renamed 1.0.0 as:" + ID), kernel.call())
                        .state())
                .as("the former forgot its name with its data")
                .isEqualTo("probation");
    }

    @EachDatabase
    void oneThatHadTheNameOfAnothersBundleBeforeIsQuarantinedAtTheNextStart(TestKernel kernel) {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.5.0"), kernel.call());
        life.install(jar("evil.one 1.0.0 as:evil"), kernel.call());
        kernel.tamper("update plugin_part set content = ? where plugin = 'evil.one'", (Object)
                FakeBundles.jar("evil.one 1.0.0 as:" + ID));
        parts.close();

        bundles.restart();
        DefaultPluginLife anew = life(kernel);

        assertThat(bundles.serving(ID)).containsExactly("1.5.0");
        assertThat(anew.info("evil.one", kernel.call()).plugin().state()).isEqualTo("quarantined");
        assertThat(anew.whyNot("evil.one", kernel.call()).get(0))
                .contains("The name of its bundle, acme.rabais, is that of acme.rabais.");
    }

    @EachDatabase
    void whatCameWithTheServerIsFollowedBySomebodysArchiveOnlyWhenTheirKeyIsNamed(TestKernel kernel) {
        bundles.builtIn("acme.fr 1.0.0");
        DefaultPluginLife life = life(kernel);
        Path theirs = jar("acme.fr 9.0.0 by:theirs");

        ComptoirException refused = refused(() -> life.upgrade(theirs, kernel.call()));

        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo("plugin.other-publisher");
        assertThat(refused.facts()).containsEntry("expected", "the server").containsEntry("publisher", "theirs");
        assertThat(bundles.serving("acme.fr")).containsExactly("1.0.0");
        assertThat(life.upgrade(theirs, "theirs", kernel.call()).version()).isEqualTo("9.0.0");
        assertThat(life.upgrade(jar("acme.fr 9.1.0 by:theirs"), kernel.call()).version())
                .isEqualTo("9.1.0");
    }

    @EachDatabase
    void aPluginStaysWithItsPublisherUntilSomebodyNamesTheNewOne(TestKernel kernel) {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0 by:ours"), kernel.call());
        Path theirs = jar(ID + " 2.0.0 by:theirs");

        ComptoirException refused = refused(() -> life.upgrade(theirs, kernel.call()));

        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo("plugin.other-publisher");
        assertThat(refused.facts()).containsEntry("expected", "ours").containsEntry("publisher", "theirs");
        assertThat(bundles.serving(ID)).containsExactly("1.0.0");
        PluginPlan plan = life.plan(theirs, kernel.call());
        assertThat(plan.publisherKey()).isEqualTo("theirs");
        assertThat(plan.changes()).contains(new PluginPlan.PassportChange("publisherKey", "ours", "theirs"));
        assertThat(plan.obstacles()).singleElement().asString().startsWith("Another key signed this version");
        assertThat(life.plan(theirs, "theirs", kernel.call()).obstacles()).isEmpty();
        assertThat(refused(() -> life.upgrade(theirs, "somebody else", kernel.call()))
                        .code())
                .isEqualTo("plugin.other-publisher");

        life.upgrade(jar(ID + " 1.1.0 by:ours"), kernel.call());
        life.upgrade(theirs, "theirs", kernel.call());

        assertThat(bundles.serving(ID)).containsExactly("2.0.0");
        assertThat(refused(() -> life.upgrade(jar(ID + " 2.1.0 by:ours"), kernel.call()))
                        .code())
                .as("from now on it is theirs")
                .isEqualTo("plugin.other-publisher");
        life.rollback(ID, kernel.call());
        assertThat(bundles.serving(ID)).as("agreed to before").containsExactly("1.1.0");
    }

    @EachDatabase
    void whoTakesOutAPluginAndKeepsItsDataKeepsItsPublisher(TestKernel kernel) {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0 by:ours"), kernel.call());
        life.remove(ID, false, kernel.call());
        Path theirs = jar(ID + " 1.0.1 by:theirs");

        ComptoirException refused = refused(() -> life.install(theirs, kernel.call()));

        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo("plugin.other-publisher");
        life.remove(ID, true, kernel.call());
        assertThat(life.install(theirs, kernel.call()).version()).isEqualTo("1.0.1");
    }

    @EachDatabase
    void whatNobodySignedBindsNobody(TestKernel kernel) {
        bundles.builtIn("acme.other 1.0.0");
        DefaultPluginLife life = life(kernel);

        life.upgrade(jar("acme.other 1.1.0"), kernel.call());
        life.install(jar(ID + " 1.0.0"), kernel.call());
        life.upgrade(jar(ID + " 1.1.0 by:ours"), kernel.call());
        life.upgrade(jar(ID + " 1.2.0"), kernel.call());

        assertThat(bundles.serving("acme.other")).containsExactly("1.1.0");
        assertThat(bundles.serving(ID)).containsExactly("1.2.0");
        assertThat(refused(() -> life.upgrade(jar(ID + " 1.3.0"), "ours", kernel.call()))
                        .code())
                .as("somebody says who must have signed it")
                .isEqualTo("plugin.other-publisher");
    }

    @EachDatabase
    void overDataThatWereKeptComesNoVersionBelowTheLastThatServed(TestKernel kernel) {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.1.0"), kernel.call());
        life.remove(ID, false, kernel.call());

        ComptoirException refused = refused(() -> life.install(jar(ID + " 1.0.0"), kernel.call()));

        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo("plugin.older-than-data");
        assertThat(refused.facts()).containsEntry("version", "1.0.0").containsEntry("present", "1.1.0");
        assertThat(life.plan(jar(ID + " 1.0.0"), kernel.call()).obstacles())
                .singleElement()
                .asString()
                .contains("install that one or a later one and go back from it");
        assertThat(bundles.serving(ID)).isEmpty();
        assertThat(life.install(jar(ID + " 1.1.0"), kernel.call()).kept()).isEmpty();
        life.remove(ID, true, kernel.call());
        assertThat(life.install(jar(ID + " 1.0.0"), kernel.call()).version()).isEqualTo("1.0.0");
        assertThat(refused(() -> life.rollback(ID, kernel.call())).code()).isEqualTo("plugin.no-former");
    }

    @EachDatabase
    void afterAFailureNoVersionComesBelowTheLastThatServedAndDidNotFail(TestKernel kernel) {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        life.upgrade(jar(ID + " 1.2.0"), kernel.call());
        life.upgrade(jar(ID + " 1.3.0"), kernel.call());
        parts.wishes().quarantineRevoked(ID, "1.3.0", "It was revoked.", kernel.call());
        parts.follow(ID, kernel.call());

        for (String older : List.of("1.0.0", "1.1.0")) {
            ComptoirException refused = refused(() -> life.upgrade(jar(ID + " " + older), kernel.call()));
            assertThat(refused).as(older).isNotNull();
            assertThat(refused.code()).isEqualTo("plugin.older-than-data");
            assertThat(refused.facts()).containsEntry("present", "1.2.0");
        }
        assertThat(life.upgrade(jar(ID + " 1.2.1"), kernel.call()).kept()).containsExactly("1.0.0", "1.2.0");
    }

    @EachDatabase
    void whatWasUndoneKeepsNothingOut(TestKernel kernel) {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        life.upgrade(jar(ID + " 1.2.0"), kernel.call());
        life.rollback(ID, kernel.call());
        life.remove(ID, false, kernel.call());

        assertThat(life.install(jar(ID + " 1.1.0"), kernel.call()).kept()).containsExactly("1.0.0");
    }

    @EachDatabase
    void whoGoesBackNeverGoesForwardThoughAnOlderServerLetAnEarlierOneInLater(TestKernel kernel) {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.1.0"), kernel.call());
        life.upgrade(jar(ID + " 1.2.0"), kernel.call());
        kernel.units().write(kernel.call(), Boolean.class, tx -> {
            tx.update("update plugin_version set turn = 9 where plugin = ? and version = '1.1.0'", ID);
            tx.update("update plugin set wanted_version = '1.1.0' where id = ?", ID);
            return true;
        });

        assertThat(life.info(ID, kernel.call()).plugin().kept()).isEmpty();
        assertThat(refused(() -> life.rollback(ID, kernel.call())).code()).isEqualTo("plugin.no-former");
    }

    static Call french(Call call) {
        return new Call(
                call.company(), call.actor(), call.idempotency(), call.deadline(), Locale.FRANCE, call.traceId());
    }

    @EachDatabase
    void whyItDoesNotServeIsSaidInTheLanguageOfWhoAsksWhoeverDidIt(TestKernel kernel) {
        DefaultPluginLife life = life(kernel);
        Call french = french(kernel.call());
        bundles.tables.breaks("1.0.0");

        ComptoirException refused = refused(() -> life.install(jar(ID + " 1.0.0"), french));

        assertThat(refused.facts().get("reason")).startsWith("Ses tables ne peuvent pas être mises à jour. ");
        assertThat(life.whyNot(ID, french))
                .containsExactly(
                        "Il a échoué : La version 1.0.0 a échoué : Ses tables ne peuvent pas être mises à jour. Une version"
                                + " ultérieure du module a changé ses tables : cette version ne peut plus les utiliser (plugin"
                                + " acme.rabais).",
                        "Ses versions, ses réglages et ses données sont conservés : mettez-le à jour vers une version qui"
                                + " fonctionne ici, ou réparez ce qui lui manque et reprenez-le.");
        assertThat(life.whyNot(ID, kernel.call()).get(0))
                .isEqualTo(
                        "It failed: Version 1.0.0 failed: Its tables cannot be brought up to date. " + TABLES_OF_NEWER);
        assertThat(life.info(ID, french).versions().get(0).reason()).startsWith("Ses tables");
        assertThat(life.list(french).get(0).reason()).startsWith("La version 1.0.0 a échoué : ");
    }

    @EachDatabase
    void ofManyVersionsFourAreKept(TestKernel kernel) throws Exception {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        for (int minor = 1; minor < 7; minor++) {
            life.upgrade(jar(ID + " 1." + minor + ".0"), kernel.call());
        }
        waitUntil(() -> life.info(ID, kernel.call()).plugin().kept().equals(List.of("1.3.0", "1.4.0", "1.5.0")));
        assertThat(refused(() -> life.upgrade(jar(ID + " 1.5.0 other"), kernel.call()))
                        .code())
                .isEqualTo("plugin.not-newer");
        life.rollback(ID, kernel.call());
        assertThat(refused(() -> life.upgrade(jar(ID + " 1.6.0 other"), kernel.call()))
                        .code())
                .isEqualTo("plugin.differs");
    }

    @EachDatabase
    void goneBackFarItServesAndIsThereAtTheNextStart(TestKernel kernel) throws Exception {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        for (int minor = 1; minor < 5; minor++) {
            life.upgrade(jar(ID + " 1." + minor + ".0"), kernel.call());
        }
        for (int minor = 3; minor >= 0; minor--) {
            assertThat(life.rollback(ID, kernel.call()).version()).isEqualTo("1." + minor + ".0");
        }
        waitUntil(() -> life.list(kernel.call()).get(0).state().equals("active"));
        parts.close();

        bundles.restart();
        DefaultPluginLife anew = life(kernel);

        assertThat(bundles.serving(ID)).containsExactly("1.0.0");
        assertThat(anew.info(ID, kernel.call()).versions())
                .extracting(PluginDetails.Version::version)
                .containsExactly("1.0.0", "1.2.0", "1.3.0", "1.4.0");
    }

    @EachDatabase
    void oneWhoseArchiveIsLostIsQuarantinedInWordsAndKeepsNobodyFromStarting(TestKernel kernel) {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        life.install(jar("acme.pay 1.0.0"), kernel.call());
        kernel.tamper("delete from plugin_version where plugin = ?", ID);
        parts.close();

        bundles.restart();
        DefaultPluginLife anew = life(kernel);

        assertThat(bundles.serving("acme.pay")).containsExactly("1.0.0");
        InstalledPlugin lost = anew.info(ID, kernel.call()).plugin();
        assertThat(lost.state()).isEqualTo("quarantined");
        assertThat(lost.reason()).isEqualTo("Version 1.0.0 failed: It is not kept any more.");
    }

    @EachDatabase
    void oneThatCannotBeTakenOutKeepsNobodyFromStarting(TestKernel kernel) {
        bundles.builtIn("acme.firm 1.0.0 immovable");
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        assertThatThrownBy(() -> life.suspend("acme.firm", kernel.call())).isInstanceOf(IllegalStateException.class);
        parts.close();

        bundles.restart();
        life(kernel);

        assertThat(bundles.serving(ID)).containsExactly("1.0.0");
    }

    @EachDatabase
    void aListedPluginIsShownAlsoWhereNothingOfItIsThere(TestKernel kernel) {
        bundles.builtIn(ID + " 1.0.0");
        DefaultPluginLife life = life(kernel);
        life.suspend(ID, kernel.call());
        parts.close();
        bundles.bare = true;
        bundles.builtInsAreMissing();

        DefaultPluginLife bare = life(kernel);

        assertThat(bare.list(kernel.call())).extracting(InstalledPlugin::id).containsExactly(ID);
        assertThat(bare.info(ID, kernel.call()).passport().id()).isEqualTo(ID);
    }

    @EachDatabase
    void oneThatDoesNotLeaveIsToldOfAndTheLifeOfAllGoesOn(TestKernel kernel) throws Exception {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0 hangs"), kernel.call());
        life.upgrade(jar(ID + " 1.1.0"), kernel.call());
        String told =
                "Version 1.0.0 hangs in its start or its stop and cannot be taken out: start the server anew to be"
                        + " rid of it.";

        waitUntil(() -> life.whyNot(ID, kernel.call()).contains(told));
        assertThat(life.info(ID, kernel.call()).health()).containsExactly("UP", told);
        assertThat(life.install(jar("acme.pay 1.0.0"), kernel.call()).state()).isEqualTo("probation");
        life.suspend(ID, kernel.call());
        assertThat(life.resume(ID, kernel.call()).version()).isEqualTo("1.1.0");
    }

    @EachDatabase
    void whoLooksWaitsForNobodysTurn(TestKernel kernel) throws Exception {
        DefaultPluginLife life = life(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Boolean> turn =
                CompletableFuture.supplyAsync(() -> parts.turns().take(() -> {
                    taken.countDown();
                    return await(end);
                }));
        taken.await();

        try {
            assertThat(CompletableFuture.supplyAsync(
                                    () -> life.info(ID, kernel.call()).plugin().version()
                                            + life.list(kernel.call()).size()
                                            + life.whyNot(ID, kernel.call()))
                            .get(10, TimeUnit.SECONDS))
                    .isEqualTo("1.0.01[]");
        } finally {
            end.countDown();
            turn.get();
        }
    }

    private static boolean await(CountDownLatch end) {
        try {
            return end.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException wanted) {
            throw new IllegalStateException(wanted);
        }
    }
}
