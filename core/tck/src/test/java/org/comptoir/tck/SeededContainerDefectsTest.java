// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import org.comptoir.plugin.sample.FailsWithWrongSettings;
import org.comptoir.plugin.sample.FailsWithoutSettings;
import org.comptoir.plugin.sample.LeavesAThread;
import org.comptoir.plugin.sample.MissesASettingSilently;
import org.comptoir.plugin.sample.OnlyOnce;
import org.comptoir.plugin.sample.StaysInTheServer;
import org.comptoir.plugin.sample.UsesBrokers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** Plugins that behave badly in one way, each caught by the check that is meant for it, and sound ones that pass. */
class SeededContainerDefectsTest {

    private static PluginContainer container;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        container = PluginContainer.start();
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    private void assertCaught(
            SamplePlugin plugin, BiConsumer<PluginContainerContract, PluginContainer> check, String words) {
        PluginContainerContract given = SamplePlugin.container(plugin.packed(folder));
        assertThatThrownBy(() -> check.accept(given, container))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(words);
    }

    private void assertPasses(SamplePlugin plugin) {
        PluginContainerContract given = SamplePlugin.container(plugin.packed(folder));
        given.itStartsUnsetAndIsUpOrSaysWhichSettingIsMissing(container);
        given.itsFormsOfSettingsReadInFrenchAndInEnglish(container);
        given.settingsChangeWhileItRuns(container);
        given.wrongSettingsAreToldAndStopNothing(container);
        given.whatOneMayHaveTwiceOneMayHaveTwice(container);
        given.stoppedItLeavesNoThread(container);
        given.goneItLeavesNoClass(container);
        given.aNewVersionStartsBesideTheOldOneAndOutlivesIt(container);
        given.anotherPlatformRefusesItAndItsNameIsInTheRefusal();
    }

    @Test
    void aSoundPluginPasses() {
        assertPasses(SamplePlugin.sound());
    }

    @Test
    void aSoundPluginThatOneMayHaveTwicePasses() {
        assertPasses(SamplePlugin.sound().asFactory());
    }

    @Test
    void aSoundPluginThatUsesBrokersPasses() {
        SamplePlugin plugin = SamplePlugin.sound().with(UsesBrokers.class);
        String component = new String(plugin.files.get("OSGI-INF/sample.xml"), StandardCharsets.UTF_8);
        plugin.file(
                "OSGI-INF/sample.xml",
                component
                        .replace("init=\"1\"", "init=\"3\"")
                        .replace(
                                "<implementation",
                                "<reference name=\"http\" interface=\"org.comptoir.spi.broker.v1.PluginHttp\""
                                        + " parameter=\"0\"/><reference name=\"tasks\""
                                        + " interface=\"org.comptoir.spi.broker.v1.PluginTasks\" parameter=\"1\"/>"
                                        + "<implementation"));
        plugin.header(
                "Import-Package",
                plugin.headers.get("Import-Package") + ",org.comptoir.spi.broker.v1;version=\"[1.0,2)\"");
        assertPasses(plugin);
    }

    @Test
    void aThreadThatGoesOnIsCaught() {
        assertCaught(
                SamplePlugin.sound().with(LeavesAThread.class),
                PluginContainerContract::stoppedItLeavesNoThread,
                "left-behind");
    }

    @Test
    void anObjectThatStaysInTheServerIsCaught() {
        assertCaught(
                SamplePlugin.sound().with(StaysInTheServer.class),
                PluginContainerContract::goneItLeavesNoClass,
                "its class loader can be collected");
    }

    @Test
    void aFormWhoseTextsTheFrameworkDoesNotFindIsCaught() {
        assertCaught(
                SamplePlugin.sound().form("<AD id=\"name\" type=\"String\" name=\"%nowhere\"/>"),
                PluginContainerContract::itsFormsOfSettingsReadInFrenchAndInEnglish,
                "what the form of acme.sample says");
    }

    @Test
    void failingWithoutSettingsIsCaught() {
        assertCaught(
                SamplePlugin.sound().with(FailsWithoutSettings.class),
                PluginContainerContract::itStartsUnsetAndIsUpOrSaysWhichSettingIsMissing,
                "no name");
    }

    @Test
    void aMissingSettingWithoutANameIsCaught() {
        assertCaught(
                SamplePlugin.sound().with(MissesASettingSilently.class),
                PluginContainerContract::itStartsUnsetAndIsUpOrSaysWhichSettingIsMissing,
                "the setting that is missing");
    }

    @Test
    void failingWithWrongSettingsIsCaught() {
        assertCaught(
                SamplePlugin.sound().with(FailsWithWrongSettings.class),
                PluginContainerContract::wrongSettingsAreToldAndStopNothing,
                "a strange name");
    }

    @Test
    void aSecondInstanceThatFailsIsCaught() {
        assertCaught(
                SamplePlugin.sound().with(OnlyOnce.class).asFactory(),
                PluginContainerContract::whatOneMayHaveTwiceOneMayHaveTwice,
                "there is one already");
    }

    @Test
    void aPluginThatFindsNoPackageIsCaught() {
        SamplePlugin plugin = SamplePlugin.sound();
        plugin.header("Import-Package", plugin.headers.get("Import-Package") + ",org.comptoir.kernel");
        assertCaught(
                plugin,
                PluginContainerContract::itStartsUnsetAndIsUpOrSaysWhichSettingIsMissing,
                "org.comptoir.kernel");
    }

    @Test
    void aPluginThatRunsOnWhateverPlatformIsCaught() {
        SamplePlugin plugin = SamplePlugin.sound();
        plugin.header("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\"");
        assertCaught(
                plugin,
                (contract, unused) -> contract.anotherPlatformRefusesItAndItsNameIsInTheRefusal(),
                "next major version");
    }

    @Test
    void theFrameworkReadsTextsAsTheOldEncodingWhichIsWhyTheyAreEscaped() {
        SamplePlugin plugin = SamplePlugin.sound().header("Bundle-Name", "%name");
        assertThat(nameOf(plugin)).isEqualTo("\u00c9chantillon");
        plugin.file(SamplePlugin.FRENCH, "name = \u00c9chantillon\n");
        assertThat(nameOf(plugin)).isEqualTo("\u00c3\u0089chantillon");
    }

    private static String nameOf(SamplePlugin plugin) {
        Bundle bundle = container.install(new PluginJar(Path.of("x"), plugin.files, plugin.headers), Map.of());
        try {
            return bundle.getHeaders("fr").get("Bundle-Name");
        } finally {
            container.end(bundle);
        }
    }
}
