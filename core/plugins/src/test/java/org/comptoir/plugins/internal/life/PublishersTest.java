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
import org.comptoir.api.plugin.OfferedPlugin;
import org.comptoir.api.plugin.PluginList;
import org.comptoir.model.ComptoirException;
import org.comptoir.plugins.catalogue.MakeCatalogue;
import org.comptoir.plugins.internal.archive.Ed25519Key;
import org.comptoir.plugins.internal.archive.SampleBundle;
import org.comptoir.plugins.internal.archive.Trust;
import org.comptoir.plugins.internal.life.LifeParts.Durations;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two publishers, both accepted, with one plugin: the first made what is installed, the second offers a higher version. */
class PublishersTest {

    private static final String ID = "acme.pay";

    @TempDir
    private Path folder;

    private Ed25519Key ours;
    private Ed25519Key theirs;
    private LifeParts parts;
    private DefaultPluginLife life;
    private DefaultPluginCatalogue catalogue;
    private PluginList list;

    @BeforeEach
    void publish() throws IOException {
        ours = published("ours", "1.1.0", "1.2.0");
        theirs = published("theirs", "1.2.0", "1.3.0");
    }

    private Ed25519Key published(String name, String lower, String higher) throws IOException {
        Path jar = Files.write(folder.resolve("lower.jar"), version(lower));
        Path other = Files.write(folder.resolve("higher.jar"), version(higher));
        Path out = folder.resolve(name);
        MakeCatalogue.main(
                "--name",
                name,
                "--made",
                "2026-11-21T00:00:00Z",
                "--new-key",
                "--key",
                folder.resolve(name + ".pem").toString(),
                "--out",
                out.toString(),
                jar.toString(),
                other.toString());
        return Ed25519Key.parse(
                Files.readAllLines(out.resolve("catalog.json.sig")).get(0));
    }

    private static byte[] version(String version) {
        return new SampleBundle().header("Bundle-Version", version).jar();
    }

    private void start(TestKernel kernel) throws IOException {
        FakeBundles bundles = new FakeBundles();
        Trust trust = new Trust(Set.of(ours, theirs), Set.of(ours, theirs), Set.of(), false);
        List<String> sources = List.of(
                folder.resolve("theirs").toString(), folder.resolve("ours").toString());
        parts = new LifeParts(
                bundles,
                bundles,
                bundles.tables,
                new Admissions(),
                PluginLifeTest::opened,
                new Policy(trust, sources, Set.of(ours)),
                new Durations(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO),
                "north",
                TestGround.of(kernel));
        life = new DefaultPluginLife(parts);
        catalogue = new DefaultPluginCatalogue(parts);
        list = new DefaultPluginList(parts, life, catalogue);
        life.install(Files.writeString(folder.resolve("installed"), ID + " 1.0.0 by:" + ours.text()), kernel.call());
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @EachDatabase
    void theHighestOfAllSourcesDoesNotTakeOverFromAnotherPublishers(TestKernel kernel) throws IOException {
        start(kernel);

        Sources.Found found = parts.look();
        assertThat(found.best(ID, "", ours.text()).version())
                .as("a stranger's number")
                .isEqualTo("1.2.0");
        ComptoirException refused = refused(() -> catalogue.upgrade(ID, "1.3.0", "", kernel.call()));

        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo("plugin.other-publisher");
        assertThat(refused.facts())
                .containsEntry("version", "1.3.0")
                .containsEntry("expected", ours.text())
                .containsEntry("publisher", theirs.text());
        assertThat(life.info(ID, kernel.call()).plugin().version()).isEqualTo("1.0.0");
    }

    @EachDatabase
    void aListGoesToAnotherPublisherWhenItNamesThatOne(TestKernel kernel) throws IOException {
        start(kernel);
        String higher = "plugins: {acme.pay: {version: 1.3.0%s}}";

        assertThat(refused(() -> list.apply(higher.formatted(""), true, kernel.call()))
                        .code())
                .isEqualTo("plugin.other-publisher");
        assertThat(refused(() -> list.apply(higher.formatted(", publisher: " + ours.text()), true, kernel.call()))
                        .code())
                .isEqualTo("plugin.list-publisher");
        assertThat(list.apply(higher.formatted(", publisher: " + theirs.text()), true, kernel.call()))
                .containsExactly(new PluginList.Step(ID, "upgrade", "1.0.0", "1.3.0"));
    }

    @EachDatabase
    void ofOneVersionTheExpectedPublishersComesFirst(TestKernel kernel) throws IOException {
        start(kernel);
        Sources.Found found = parts.look();

        assertThat(found.best(ID, "1.2.0", "").listed().publisherKey()).isEqualTo(theirs.text());
        assertThat(found.best(ID, "1.2.0", ours.text()).listed().publisherKey()).isEqualTo(ours.text());
        assertThat(list.apply("plugins: {acme.pay: {version: 1.2.0}}", true, kernel.call()))
                .containsExactly(new PluginList.Step(ID, "upgrade", "1.0.0", "1.2.0"));
    }

    @EachDatabase
    void theSearchSaysWhatNoInstallationWouldLetIn(TestKernel kernel) throws IOException {
        ours = publishedByProject("ours");
        theirs = publishedByProject("theirs");
        start(kernel);

        assertThat(catalogue.search("comptoir.pay", kernel.call()).plugins())
                .extracting(OfferedPlugin::status)
                .as("the first source's, which the project's key did not sign")
                .containsExactly("reserved");
        assertThat(refused(() -> catalogue.install("comptoir.pay", "", "", kernel.call()))
                        .code())
                .isEqualTo("plugin.archive-reserved");
    }

    private Ed25519Key publishedByProject(String name) throws IOException {
        byte[] jar = new SampleBundle().id("comptoir.pay").jar();
        Path out = folder.resolve(name);
        MakeCatalogue.main(
                "--name",
                name,
                "--made",
                "2026-11-21T00:00:00Z",
                "--key",
                folder.resolve(name + ".pem").toString(),
                "--out",
                out.toString(),
                Files.write(folder.resolve("project.jar"), jar).toString());
        return Ed25519Key.parse(
                Files.readAllLines(out.resolve("catalog.json.sig")).get(0));
    }
}
