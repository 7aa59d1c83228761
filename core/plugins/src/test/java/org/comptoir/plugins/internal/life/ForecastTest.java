// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.plugins.internal.life.PluginLifeTest.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comptoir.api.plugin.PluginForecast;
import org.comptoir.api.plugin.PluginForecast.Outlook;
import org.comptoir.kernel.json.Json;
import org.comptoir.plugins.catalogue.MakeCatalogue;
import org.comptoir.plugins.internal.archive.Ed25519Key;
import org.comptoir.plugins.internal.archive.PlatformList;
import org.comptoir.plugins.internal.archive.PlatformList.Offered;
import org.comptoir.plugins.internal.archive.SampleBundle;
import org.comptoir.plugins.internal.archive.Trust;
import org.comptoir.plugins.internal.life.LifeParts.Durations;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of plugins on a server that does not run yet. */
class ForecastTest {

    private static final String ONE = "(&(version>=1.0)(!(version>=2.0)))";
    private static final String ONE_AND_TWO = "(&(version>=1.0)(!(version>=3.0)))";
    private static final String TWO = "(&(version>=2.0)(!(version>=3.0)))";
    private static final String THREE = "(&(version>=3.0)(!(version>=4.0)))";

    @TempDir
    private Path folder;

    private final Json json = new Json();
    private final FakeBundles bundles = new FakeBundles();
    private Ed25519Key key;
    private LifeParts parts;
    private DefaultPluginLife life;
    private DefaultPluginCheckup checkup;

    @BeforeEach
    void begin() throws IOException {
        publish("1.0.0", ONE);
    }

    /** Makes a catalogue of acme.pay, each version with what it needs of the platform. */
    private void publish(String... versions) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "--name",
                "Acme",
                "--made",
                "2026-11-21T00:00:00Z",
                "--new-key",
                "--key",
                folder.resolve("key.pem").toString(),
                "--out",
                folder.resolve("catalogue").toString()));
        for (int i = 0; i < versions.length; i += 2) {
            byte[] jar = new SampleBundle()
                    .header("Bundle-SymbolicName", "acme.pay")
                    .header("Bundle-Version", versions[i])
                    .header("Require-Capability", "org.comptoir.platform;filter:=\"" + versions[i + 1] + "\"")
                    .jar();
            words.add(Files.write(folder.resolve(versions[i] + ".jar"), jar).toString());
        }
        MakeCatalogue.main(words.toArray(String[]::new));
        key = Ed25519Key.parse(
                Files.readAllLines(folder.resolve("catalogue/catalog.json.sig")).get(0));
    }

    private void start(TestKernel kernel) throws IOException {
        parts = new LifeParts(
                bundles,
                bundles,
                bundles.tables,
                new Admissions(),
                PluginLifeTest::opened,
                new Policy(
                        new Trust(Set.of(key), Set.of(key), Set.of(), false),
                        List.of(folder.resolve("catalogue").toString()),
                        Set.of()),
                new Durations(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO),
                "north",
                TestGround.of(kernel));
        life = new DefaultPluginLife(parts);
        checkup = new DefaultPluginCheckup(parts);
        life.install(jar("acme.pay 1.0.0 needs:" + ONE + " by:" + key.text()), kernel.call());
        life.install(jar("acme.rabais 1.0.0"), kernel.call());
    }

    private Path jar(String words) throws IOException {
        return Files.write(folder.resolve("installed-" + words.hashCode()), FakeBundles.jar(words));
    }

    @AfterEach
    void close() {
        if (parts != null) {
            parts.close();
        }
    }

    private Path target(String version) throws IOException {
        PlatformList list =
                PlatformList.of(version, List.of(new Offered("org.comptoir.platform", "", List.of(version))), json);
        Path distribution = Files.createDirectories(folder.resolve("comptoir-" + version + "/platform"));
        Files.write(distribution.resolve("offers.json"), json.canonical(list));
        return distribution.resolveSibling(".").normalize();
    }

    private Outlook pay(String version, TestKernel kernel) throws IOException {
        PluginForecast forecast = checkup.forecast(target(version), kernel.call());
        assertThat(forecast.target()).isEqualTo(version);
        assertThat(forecast.troubles()).isEmpty();
        assertThat(forecast.plugins())
                .extracting(Outlook::plugin, Outlook::outlook)
                .contains(org.assertj.core.groups.Tuple.tuple("acme.rabais", "runs"));
        return forecast.plugins().stream()
                .filter(one -> one.plugin().equals("acme.pay"))
                .findFirst()
                .orElseThrow();
    }

    @EachDatabase
    void onWhatOffersTheSameAllRun(TestKernel kernel) throws IOException {
        start(kernel);

        Outlook outlook = pay("1.4.0", kernel);

        assertThat(outlook.version()).isEqualTo("1.0.0");
        assertThat(outlook.outlook()).isEqualTo("runs");
        assertThat(outlook.reasons()).isEmpty();
        assertThat(outlook.cure()).isEmpty();
    }

    @EachDatabase
    void theReasonIsSaidAndThatThereIsNoCure(TestKernel kernel) throws IOException {
        start(kernel);

        Outlook outlook = pay("2.0.0", kernel);

        assertThat(outlook.outlook()).isEqualTo("quarantined");
        assertThat(outlook.reasons())
                .containsExactly("It was made for Comptoir 1.0 or later, below 2.0; Comptoir 2.0.0 has 2.0.0.");
        assertThat(outlook.cureVersion()).isEmpty();
        assertThat(outlook.cure()).contains("No version in the catalogues would run there", "acme.pay");
    }

    @EachDatabase
    void theCureIsTheNewestVersionThatWouldRunThere(TestKernel kernel) throws IOException {
        publish("1.1.0", ONE_AND_TWO, "1.2.0", ONE_AND_TWO, "1.3.0", TWO, "3.0.0", THREE);
        start(kernel);
        List<Present> before = bundles.all();

        assertThat(pay("2.0.0", kernel).cureVersion()).isEqualTo("1.3.0");
        assertThat(pay("2.0.0", kernel).cure()).startsWith("After the server, upgrade it to 1.3.0");
        assertThat(pay("3.0.0", kernel).cureVersion()).isEqualTo("3.0.0");
        publish("1.1.0", ONE_AND_TWO, "1.2.0", ONE_AND_TWO, "3.0.0", THREE);
        assertThat(pay("2.0.0", kernel).cure())
                .isEqualTo(
                        "Upgrade it to 1.2.0, which is in " + folder.resolve("catalogue") + ": that runs here, too.");

        assertThat(bundles.all()).as("nothing was changed").isEqualTo(before);
        assertThat(bundles.serving("acme.pay")).containsExactly("1.0.0");
    }

    @EachDatabase
    void whatIsOutOfServiceIsReadFromWhatIsKept(TestKernel kernel) throws IOException {
        start(kernel);
        life.suspend("acme.pay", kernel.call());
        life.remove("acme.rabais", false, kernel.call());

        PluginForecast forecast = checkup.forecast(target("2.0.0"), kernel.call());

        assertThat(forecast.plugins()).extracting(Outlook::plugin).containsExactly("acme.pay");
        assertThat(forecast.plugins().get(0).outlook()).isEqualTo("quarantined");
        assertThat(forecast.plugins().get(0).state()).isEqualTo("suspended");
        assertThat(bundles.all()).isEmpty();
    }

    @EachDatabase
    void oneThatCannotBeReadHidesNoOther(TestKernel kernel) throws IOException {
        start(kernel);
        life.install(jar("acme.torn 1.0.0 torn"), kernel.call());

        PluginForecast forecast = checkup.forecast(target("1.4.0"), kernel.call());

        assertThat(forecast.plugins())
                .extracting(Outlook::plugin, Outlook::outlook)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("acme.pay", "runs"),
                        org.assertj.core.groups.Tuple.tuple("acme.rabais", "runs"),
                        org.assertj.core.groups.Tuple.tuple("acme.torn", "unknown"));
    }

    /** Somebody else has the turn for as long as it takes to match a platform: nobody waits for that. */
    @EachDatabase
    void matchingHoldsNobodyUp(TestKernel kernel) throws Exception {
        start(kernel);
        List<Boolean> free = new ArrayList<>();
        Offers asked = new Offers() {
            @Override
            public String name() {
                return "another";
            }

            @Override
            public java.util.Collection<java.util.Map<String, Object>> of(String namespace, String filter) {
                free.add(java.util.concurrent.CompletableFuture.supplyAsync(() -> {
                            boolean[] taken = {false};
                            parts.turns().within(Duration.ofSeconds(5), () -> taken[0] = true);
                            return taken[0];
                        })
                        .join());
                return List.of(java.util.Map.of());
            }
        };

        new Forecast(parts, asked).of("2.0.0");

        assertThat(free).isNotEmpty().containsOnly(true);
    }

    private String refusal(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("list.json"), text);
        return refused(() -> PlatformList.read(file, json)).code();
    }

    @Test
    void whatIsNoListOfOffersIsRefused() throws IOException {
        Path list = target("2.0.0").resolve(PlatformList.FILE);
        String good = Files.readString(list);
        assertThat(PlatformList.read(list, json)).isEqualTo(PlatformList.read(target("2.0.0"), json));

        assertThat(refused(() -> PlatformList.read(folder.resolve("none"), json))
                        .code())
                .isEqualTo("plugin.target-missing");
        assertThat(refused(() -> PlatformList.read(folder, json)).code()).isEqualTo("plugin.target-missing");
        assertThat(refusal("")).isEqualTo("plugin.target-malformed");
        for (String broken : List.of(
                "\"version\":null",
                "\"version\":1",
                "\"sha256\":null",
                "\"offers\":null",
                "\"offers\":[null]",
                "\"offers\":[{\"namespace\":null,\"name\":\"a\",\"versions\":[]}]",
                "\"offers\":[{\"namespace\":\"a\",\"versions\":[]}]",
                "\"offers\":[{\"namespace\":\"a\",\"name\":\"a\",\"versions\":null}]",
                "\"offers\":[{\"namespace\":\"a\",\"name\":\"a\",\"versions\":[\"1\",null]}]")) {
            assertThat(refusal("{\"format\":\"comptoir-platform/1\"," + broken + "}"))
                    .as(broken)
                    .isEqualTo("plugin.target-malformed");
        }
        assertThat(refusal("[1, 2]")).isEqualTo("plugin.target-malformed");
        assertThat(refusal("{\"format\":\"comptoir-catalogue/1\"}")).isEqualTo("plugin.target-malformed");
        assertThat(refusal("{\"format\":\"comptoir-platform/1\"}")).isEqualTo("plugin.target-damaged");
        assertThat(refusal(good.substring(0, good.length() / 2))).isEqualTo("plugin.target-malformed");
        assertThat(refusal(good.replace("platform/1", "platform/2"))).isEqualTo("plugin.target-format");
        assertThat(refusal(good.replace("2.0.0", "2.0.1"))).isEqualTo("plugin.target-damaged");
        assertThat(refusal(good + " ".repeat(1 << 20))).isEqualTo("plugin.target-too-large");
    }
}
