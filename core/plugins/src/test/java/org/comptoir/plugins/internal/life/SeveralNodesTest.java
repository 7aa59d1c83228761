// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.plugins.internal.life.PluginLifeTest.parts;
import static org.comptoir.plugins.internal.life.PluginLifeTest.waitUntil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.plugin.PluginNode;
import org.comptoir.api.plugin.PluginReport;
import org.comptoir.plugins.internal.life.LifeParts.Durations;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Two frameworks on one database. */
class SeveralNodesTest {

    private static final String ID = "acme.rabais";

    @TempDir
    private Path folder;

    private final FakeBundles first = new FakeBundles();
    private final FakeBundles second = new FakeBundles();
    private LifeParts one;
    private LifeParts other;

    private DefaultPluginLife startFirst(TestKernel kernel) {
        return startFirst(kernel, Duration.ofMillis(1));
    }

    /** @param probation how long a version may still be taken back */
    private DefaultPluginLife startFirst(TestKernel kernel, Duration probation) {
        one = parts(kernel, first, "node-1", new Durations(probation, Duration.ofMillis(1), Duration.ZERO));
        return new DefaultPluginLife(one);
    }

    private DefaultPluginLife startSecond(TestKernel kernel) {
        other = parts(kernel, second, "node-2");
        return new DefaultPluginLife(other);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private Path jar(String words) {
        try {
            return Files.write(folder.resolve(words.replace(' ', '-')), FakeBundles.jar(words));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> nodes(DefaultPluginLife life, TestKernel kernel) {
        return life.info(ID, kernel.call()).nodes().stream()
                .map(SeveralNodesTest::line)
                .toList();
    }

    private static String line(PluginNode node) {
        return node.node() + " " + node.state() + " " + node.version();
    }

    @EachDatabase
    void theOtherNodeFollowsEachStepWhileItRuns(TestKernel kernel) throws Exception {
        DefaultPluginLife life = startFirst(kernel);
        DefaultPluginLife there = startSecond(kernel);

        life.install(jar(ID + " 1.0.0"), kernel.call());
        waitUntil(() -> second.serving(ID).equals(List.of("1.0.0")));
        there.upgrade(jar(ID + " 1.1.0"), kernel.call());
        waitUntil(() -> first.serving(ID).equals(List.of("1.1.0")));
        waitUntil(() -> nodes(life, kernel).equals(List.of("node-1 serving 1.1.0", "node-2 serving 1.1.0")));
        life.rollback(ID, kernel.call());
        waitUntil(() -> second.serving(ID).equals(List.of("1.0.0")));
        life.suspend(ID, kernel.call());
        waitUntil(() -> second.serving(ID).isEmpty());
        waitUntil(() -> nodes(life, kernel).equals(List.of("node-1 stopped ", "node-2 stopped ")));
        there.resume(ID, kernel.call());
        waitUntil(() -> first.serving(ID).equals(List.of("1.0.0")));
        life.remove(ID, true, kernel.call());
        waitUntil(() -> second.serving(ID).isEmpty());
        waitUntil(() -> there.list(kernel.call()).isEmpty());
    }

    @EachDatabase
    void whatFailsOnOneNodeIsTakenBackOnAll(TestKernel kernel) throws Exception {
        DefaultPluginLife life = startFirst(kernel, Duration.ofMinutes(5));
        life.install(jar(ID + " 1.0.0"), kernel.call());
        startSecond(kernel);
        second.breaks("1.1.0");

        life.upgrade(jar(ID + " 1.1.0"), kernel.call());

        waitUntil(() -> first.serving(ID).equals(List.of("1.0.0")));
        assertThat(second.serving(ID)).containsExactly("1.0.0");
        assertThat(life.info(ID, kernel.call()).plugin().reason())
                .isEqualTo("Version 1.1.0 failed: Broken here. On the node node-2.");
    }

    @EachDatabase
    void aNodeThatComesBackLaterDoesAsIsWantedByThenOrSaysThatItCannot(TestKernel kernel) throws Exception {
        DefaultPluginLife life = startFirst(kernel);
        startSecond(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        waitUntil(() -> nodes(life, kernel).contains("node-2 serving 1.0.0"));
        other.close();
        assertThat(nodes(life, kernel)).contains("node-2 away 1.0.0");
        life.upgrade(jar(ID + " 1.1.0"), kernel.call());
        waitUntil(() -> life.list(kernel.call()).get(0).state().equals("active"));

        second.breaks("1.1.0");
        second.restart();
        startSecond(kernel);

        waitUntil(() -> nodes(life, kernel).equals(List.of("node-1 serving 1.1.0", "node-2 failed ")));
        assertThat(first.serving(ID)).as("the others serve on").containsExactly("1.1.0");
    }

    @EachDatabase
    void aWishWhoseNodeDiedIsMadeSoByAnother(TestKernel kernel) throws Exception {
        startFirst(kernel);
        DefaultPluginLife there = startSecond(kernel);
        there.install(jar(ID + " 1.0.0"), kernel.call());
        waitUntil(() -> first.serving(ID).equals(List.of("1.0.0")));
        there.suspend(ID, kernel.call());
        waitUntil(() -> first.serving(ID).isEmpty());

        other.wishes().resume(ID, kernel.call());
        Thread.sleep(2_500);
        assertThat(first.serving(ID)).as("the node that was asked goes first").isEmpty();
        kernel.clock().advance(Duration.ofMinutes(2));
        waitUntil(() ->
                first.serving(ID).equals(List.of("1.0.0")) && second.serving(ID).equals(List.of("1.0.0")));
    }

    private static String stateOfFirst(TestKernel kernel) {
        return kernel.units()
                .read(sql -> sql.first("select state from plugin_node where node = ?", row -> row.text(1), "node-1"))
                .orElse("");
    }

    private static PluginReport.Patient patient(LifeParts parts, TestKernel kernel) {
        return new DefaultPluginCheckup(parts).doctor(kernel.call()).plugins().get(0);
    }

    @EachDatabase
    void ofANodeThatDiedItIsSaidSinceWhenAndNoOtherIsBlamed(TestKernel kernel) throws Exception {
        DefaultPluginLife life = startFirst(kernel);
        startSecond(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        waitUntil(() -> second.serving(ID).equals(List.of("1.0.0")));
        waitUntil(() -> nodes(life, kernel).equals(List.of("node-1 serving 1.0.0", "node-2 serving 1.0.0")));
        String died = kernel.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        kernel.tamper("update plugin_node set state = 'starting', version = '1.1.0' where node = 'node-2'");
        // It dies here: from now on it says nothing, not even that it leaves.
        other.turns().close();
        kernel.clock().advance(Duration.ofSeconds(95));
        waitUntil(() -> nodes(life, kernel).equals(List.of("node-1 serving 1.0.0", "node-2 lost 1.1.0")));

        assertThat(patient(one, kernel).nodes()).containsExactly("node-1 serving 1.0.0", "node-2 last seen " + died);
        assertThat(patient(one, kernel).advice())
                .contains("The node node-2 was last seen " + died
                        + ": it is down, or does not reach the database. Start it again; the others do without it.")
                .noneMatch(line -> line.contains("node-1"));
        assertThat(life.info(ID, kernel.call()).nodes().get(1).reason()).isEqualTo("It was last seen " + died + ".");
    }

    @EachDatabase
    void whoWaitsForAnotherIsNotBlamed(TestKernel kernel) throws Exception {
        DefaultPluginLife life = startFirst(kernel);
        startSecond(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        waitUntil(() -> nodes(life, kernel).equals(List.of("node-1 serving 1.0.0", "node-2 serving 1.0.0")));
        String died = kernel.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        other.turns().close();
        kernel.clock().advance(Duration.ofSeconds(95));
        waitUntil(() -> nodes(life, kernel).equals(List.of("node-1 serving 1.0.0", "node-2 lost 1.0.0")));
        List<String> advice = new ArrayList<>();
        // In its turn, so that the node that waits does not act on the one change before the other is there.
        one.turns().within(Duration.ofSeconds(30), () -> {
            kernel.tamper("update plugin_turn set holder = 'node-2', held_until = 99999999999999");
            kernel.tamper("update plugin set wanted_version = '1.1.0', state = 'staged'");
            advice.addAll(patient(one, kernel).advice());
        });

        assertThat(advice)
                .contains("The node node-1 still has version 1.0.0: it waits for the node node-2, which was last seen "
                        + died + ", and goes on without it after two minutes at most.");
    }

    @EachDatabase
    void whatCameByItselfIsToldOfAsWell(TestKernel kernel) throws Exception {
        startFirst(kernel);
        startSecond(kernel);
        DefaultPluginLife life = new DefaultPluginLife(one);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        waitUntil(() -> second.serving(ID).equals(List.of("1.0.0")));
        life.remove(ID, true, kernel.call());
        waitUntil(() -> first.all().isEmpty());

        first.builtIn(ID + " 1.0.0");

        waitUntil(() -> stateOfFirst(kernel).equals("serving"));
        assertThat(patient(one, kernel).nodes()).contains("node-1 serving 1.0.0");
    }

    @EachDatabase
    void idleNodesWriteNothingAndAskOneQuestionASecond(TestKernel kernel) throws Exception {
        DefaultPluginLife life = startFirst(kernel);
        startSecond(kernel);
        life.install(jar(ID + " 1.0.0"), kernel.call());
        waitUntil(() -> life.list(kernel.call()).get(0).state().equals("active"));
        Thread.sleep(3_000);

        long roundTrips = kernel.roundTrips(() -> sleep(2_000));

        assertThat(roundTrips).isLessThanOrEqualTo(8);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
