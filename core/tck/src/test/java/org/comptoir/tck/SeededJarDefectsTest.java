// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.comptoir.plugin.sample.BreaksIn;
import org.comptoir.plugin.sample.LeavesAThread;
import org.comptoir.plugin.sample.OpensAConnection;
import org.comptoir.plugin.sample.OpensADatabase;
import org.comptoir.plugin.sample.ReadsTheClock;
import org.comptoir.plugin.sample.RunsAProgram;
import org.comptoir.plugin.sample.StopsTheServer;
import org.comptoir.spi.pricing.v1.PricingRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Jars with one thing wrong, each caught by the one check that is meant for it, and a sound one that passes them all. */
class SeededJarDefectsTest {

    @TempDir
    Path folder;

    private static SamplePlugin sound() {
        return SamplePlugin.sound();
    }

    private static Arguments seed(String check, String words, SamplePlugin plugin) {
        return Arguments.of(check, words, plugin);
    }

    private static String capability(String instead, String of) {
        return sound().headers.get("Provide-Capability").replace(of, instead);
    }

    /** One with classes outside the project's packages. */
    private static SamplePlugin strangers(String passport) {
        SamplePlugin plugin = sound().add(Test.class);
        return passport.isEmpty() ? plugin : plugin.header("Provide-Capability", passport);
    }

    static Stream<Arguments> passports() {
        String whole = "itsPassportIsWholeAndWellFormed";
        String names = "itBearsNoNameOfTheProject";
        return Stream.of(
                seed(whole, "@ComptoirPlugin", sound().header("Provide-Capability", "")),
                seed(whole, "the id", sound().header("Provide-Capability", capability("Acme Sample", "acme.sample"))),
                seed(whole, "the name", sound().header("Provide-Capability", capability("Sample", "%name"))),
                seed(whole, "publisher", sound().header("Provide-Capability", capability("", "Acme SARL"))),
                seed(whole, "SPDX", sound().header("Provide-Capability", capability("free for all!", "EUPL-1.2"))),
                seed(whole, "countries", sound().header("Provide-Capability", capability("FR,XX", "FR,BE"))),
                seed(
                        whole,
                        "hosts",
                        sound().header("Provide-Capability", capability("everywhere", "api.acme.example:443"))),
                seed(names, "the id", strangers(capability("comptoir.pay", "acme.sample"))),
                seed(names, "the publisher", strangers(capability("The Comptoir Authors", "Acme SARL"))),
                seed(names, "the id", strangers(capability("cornptoir.pay", "acme.sample"))),
                seed(
                        names,
                        "the name",
                        strangers("").file(SamplePlugin.FRENCH, "name = C0mptoir\nform = a\nfield = b\n")),
                seed(names, "the symbolic name", strangers("").header("Bundle-SymbolicName", "org.comptoir.pay")),
                seed(
                        "itSaysForWhichPlatformItWasMade",
                        "of the platform",
                        sound().header("Require-Capability", "osgi.ee;filter:=\"(osgi.ee=JavaSE)\"")));
    }

    static Stream<Arguments> bundles() {
        String imports = sound().headers.get("Import-Package");
        return Stream.of(
                seed(
                        "itImportsOnlyWhatThePlatformOffers",
                        "org.comptoir.kernel",
                        sound().header("Import-Package", imports + ",org.comptoir.kernel;version=\"[1.0,2)\"")),
                seed(
                        "itImportsOnlyWhatThePlatformOffers",
                        "com.zaxxer.hikari",
                        sound().header("Import-Package", imports + ",com.zaxxer.hikari;resolution:=optional")),
                seed(
                        "itsImportsEndBeforeTheNextMajorVersion",
                        "org.comptoir.spi",
                        sound().header("Import-Package", imports.replace("\"[1.0,2)\"", "1.0"))),
                seed(
                        "itImportsOnlyWhatThePlatformOffers",
                        "org.osgi.framework",
                        sound().header("Import-Package", imports + ",org.osgi.framework;version=\"[1.10,2)\"")),
                seed("itBindsToPackagesAndToNoBundle", "Export-Package", sound().header("Export-Package", "acme.x")),
                seed(
                        "itBindsToPackagesAndToNoBundle",
                        "Bundle-Activator",
                        sound().header("Bundle-Activator", "acme.X")),
                seed("itMayBeThereTwice", "singleton", sound().header("Bundle-SymbolicName", "a.b;singleton:=true")),
                seed(
                        "itOffersExtensionsAndNothingElse",
                        "osgi.extender",
                        sound().header(
                                        "Provide-Capability",
                                        sound().headers.get("Provide-Capability") + ",osgi.extender;osgi.extender=x")),
                seed(
                        "itsComponentsOfferExtensionsAndNoPartOfTheServer",
                        "osgi.http.whiteboard.resource.pattern",
                        sound().saying("<property name=\"osgi.http.whiteboard.resource.pattern\" value=\"/*\"/>")),
                seed("itBindsToPackagesAndToNoBundle", "Require-Bundle", sound().header("Require-Bundle", "x")),
                seed("itBindsToPackagesAndToNoBundle", "Fragment-Host", sound().header("Fragment-Host", "x")),
                seed(
                        "itBindsToPackagesAndToNoBundle",
                        "DynamicImport-Package",
                        sound().header("DynamicImport-Package", "*")),
                seed("itCarriesNoCopyOfThePlatform", "PricingRule", sound().add(PricingRule.class)));
    }

    static Stream<Arguments> settingsAndTexts() {
        SamplePlugin formless = sound();
        formless.files.remove(SamplePlugin.FORM);
        SamplePlugin speechless = sound();
        speechless.files.remove("OSGI-INF/problems/fr.properties");
        String secrets = "secretsAreOfTypePasswordAndLeaveThePluginNever";
        String texts = "everyTextIsThereInFrenchAndInEnglish";
        String english = "name = Sample\nform = Sample\nfield = Name\n";
        return Stream.of(
                seed("everySettingHasADescriptionForTheAdmin", "acme.sample", formless),
                seed(secrets, "apiKey", sound().form("<AD id=\"apiKey\" type=\"String\" name=\"%field\"/>")),
                seed(secrets, "private", sound().form("<AD id=\"apiKey\" type=\"Password\" name=\"%field\"/>")),
                seed(texts, "field", sound().file(SamplePlugin.FRENCH, "name = Exemple\nform = Exemple\n")),
                seed(texts, "more", sound().file(SamplePlugin.ENGLISH, english + "more = More\n")),
                seed(texts, "the text field", sound().file(SamplePlugin.ENGLISH, english.replace("= Name", "="))),
                seed(
                        "everyTextReadsAlikeInEachEncoding",
                        "\u00c9chantillon",
                        sound().file(SamplePlugin.FRENCH, "name = \u00c9chantillon\nform = Exemple\nfield = Nom\n")),
                seed("everyRefusalHasATextInFrenchAndInEnglish", "fr.properties", speechless),
                seed(
                        "everyRefusalHasATextInFrenchAndInEnglish",
                        "sample.no-name",
                        sound().file("OSGI-INF/problems/en.properties", "")
                                .file("OSGI-INF/problems/fr.properties", "")));
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                seed(
                        "itNeverStopsTheServer",
                        "(StopsTheServer.java:13) calls java.lang.System.exit",
                        sound().with(StopsTheServer.class)),
                seed(
                        "itRunsNoPrograms",
                        "(RunsAProgram.java:15) calls new java.lang.ProcessBuilder",
                        sound().with(RunsAProgram.class)),
                seed(
                        "itStartsNoThreads",
                        "(LeavesAThread.java:12) calls new java.lang.Thread",
                        sound().with(LeavesAThread.class)),
                seed("itOpensNoConnections", "calls new java.net.Socket", sound().with(OpensAConnection.class)),
                seed("itOpensNoDatabase", "java.sql.DriverManager.getConnection", sound().with(OpensADatabase.class)),
                seed("itReadsNoClock", "calls java.time.Instant.now", sound().with(ReadsTheClock.class)),
                seed("itBreaksIntoNothing", "java.lang.reflect.Field.setAccessible", sound().with(BreaksIn.class)));
    }

    @ParameterizedTest
    @MethodSource({"passports", "bundles", "settingsAndTexts", "calls"})
    void eachIsCaughtByTheCheckThatIsMeantForIt(String check, String words, SamplePlugin plugin) throws Exception {
        PluginJarContract given = SamplePlugin.jar(plugin.packed(folder));
        List<String> caught = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        for (Method one : checks()) {
            try {
                one.invoke(given);
            } catch (InvocationTargetException thrown) {
                caught.add(one.getName());
                said.append(thrown.getCause());
            }
        }
        assertThat(caught).as(said.toString()).containsExactly(check);
        assertThat(said.toString()).contains(words);
    }

    private static List<Method> checks() {
        return Arrays.stream(PluginJarContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
    }

    @Test
    void aSoundPluginPasses() {
        PluginJarContract given = SamplePlugin.jar(sound().packed(folder));
        assertThat(checks()).hasSizeGreaterThan(15).allSatisfy(check -> assertThatCode(() -> check.invoke(given))
                .doesNotThrowAnyException());
    }

    @Test
    void whatALibraryDoesIsNotHeldAgainstThePlugin() {
        Path jar = sound().add(StopsTheServer.class).packed(folder);
        PluginJarContract own = SamplePlugin.jar(jar);
        PluginJarContract library = SamplePlugin.jar(jar, "org.comptoir.plugin.sample");
        assertThatThrownBy(own::itNeverStopsTheServer).hasMessageContaining("System.exit");
        assertThatCode(library::itNeverStopsTheServer).doesNotThrowAnyException();
    }
}
