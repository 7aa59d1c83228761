// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comptoir.api.access.NetworkPlaces;
import org.comptoir.api.access.Resources;
import org.comptoir.bytecode.ByteCode;
import org.comptoir.bytecode.ComponentRules;
import org.comptoir.bytecode.Forbidden;
import org.comptoir.bytecode.OfferedPackages;
import org.comptoir.bytecode.ReservedNames;
import org.comptoir.spi.ComptoirPlugin;
import org.comptoir.tck.Declared.Component;
import org.comptoir.tck.Declared.Form;
import org.comptoir.tck.Declared.Setting;
import org.junit.jupiter.api.Test;

/** What can be told of a plugin from its jar alone, before anything in it runs. */
public interface PluginJarContract extends PluginUnderTest {

    private PluginJar jar() {
        return PluginJar.read(plugin());
    }

    private Clause passport(PluginJar jar) {
        List<Clause> passports = jar.passports();
        assertThat(passports)
                .as("passports, each from one @ComptoirPlugin on a class of the plugin")
                .hasSize(1);
        return passports.get(0);
    }

    @Test
    default void itsPassportIsWholeAndWellFormed() {
        PluginJar jar = jar();
        Clause passport = passport(jar);
        assertThat(passport.attribute(ComptoirPlugin.NAMESPACE))
                .as("the id of the plugin")
                .matches("[a-z0-9]+([.-][a-z0-9]+)*")
                .hasSizeBetween(3, 64);
        assertThat(passport.attribute("name"))
                .as("the name, a key of texts in French and English")
                .startsWith("%");
        assertThat(passport.attribute("publisher")).as("the publisher").isNotBlank();
        assertThat(passport.attribute("licence"))
                .as("the licence, an SPDX expression")
                .matches(JarRules.LICENCE);
        assertThat(passport.list("network")).as("the hosts that it talks to").allSatisfy(host -> assertThat(host)
                .matches(NetworkPlaces.FORM));
        for (String access : List.of("reads", "writes")) {
            assertThat(passport.list(access))
                    .as("%s of the passport, kinds of data among %s", access, Resources.inWords())
                    .isSubsetOf(Resources.all());
        }
        assertThat(passport.list("personalData")).as("personalData").allSatisfy(kind -> assertThat(kind)
                .matches("[a-z][a-z0-9]*([.-][a-z0-9]+)*"));
        assertThat(passport.list("countries"))
                .as("the countries, by ISO 3166-1")
                .isSubsetOf(Locale.getISOCountries());
        assertThat(passport.attribute("support"))
                .as("where its users find help")
                .matches("|https://\\S+|mailto:\\S+@\\S+|[^\\s:/]+@\\S+");
        assertThat(jar.header("Bundle-SymbolicName"))
                .as("the symbolic name of the bundle")
                .isNotBlank();
        assertThat(jar.header("Bundle-Version"))
                .as("the version of the bundle")
                .matches("\\d+\\.\\d+\\.\\d+(\\.[\\w-]+)?");
    }

    /** Servers let such a name in only where the project's key signed it. Its own plugins are known by their packages. */
    @Test
    default void itBearsNoNameOfTheProject() {
        PluginJar jar = jar();
        boolean project = jar.files().keySet().stream()
                .map(ByteCode::className)
                .filter(name -> name != null && JarRules.own(libraries()).test(name))
                .allMatch(name -> name != null && name.startsWith("org.comptoir.plugin."));
        if (project) {
            return;
        }
        String instead = "is kept for Comptoir's own plugins: begin it with a name of yours, such as acme.pay";
        for (Clause passport : jar.passports()) {
            assertThat(passport.attribute(ComptoirPlugin.NAMESPACE))
                    .as("the id, which %s", instead)
                    .matches(id -> !ReservedNames.isName(id), "a name of the plugin's own publisher");
            assertThat(passport.attribute("publisher"))
                    .as("the publisher, whom users would take for the Comptoir project")
                    .matches(name -> !ReservedNames.isPublisher(name), "a name of its own");
            assertThat(JarRules.inEachLanguage(jar, passport.attribute("name")))
                    .as("the name, by which users would take the plugin for Comptoir itself")
                    .noneMatch(ReservedNames::isPublisher);
        }
        for (Clause name : jar.clauses("Bundle-SymbolicName")) {
            assertThat(name.name())
                    .as("the symbolic name of the bundle, which %s", instead)
                    .matches(one -> !ReservedNames.isName(one), "a name of the plugin's own publisher");
        }
    }

    @Test
    default void itSaysForWhichPlatformItWasMade() {
        assertThat(jar().clauses("Require-Capability"))
                .as("what it requires of the platform")
                .filteredOn(clause -> clause.name().equals(ComptoirPlugin.PLATFORM))
                .isNotEmpty()
                .allSatisfy(clause -> assertThat(clause.directives().getOrDefault("filter", ""))
                        .contains("version>=", "!(version>="));
    }

    @Test
    default void itImportsOnlyWhatThePlatformOffers() {
        assertThat(jar().clauses("Import-Package"))
                .as("imported packages that no plugin can count on")
                .filteredOn(clause -> !OfferedPackages.contains(clause.name()))
                .isEmpty();
    }

    @Test
    default void itsImportsEndBeforeTheNextMajorVersion() {
        assertThat(jar().clauses("Import-Package"))
                .as("imports of Comptoir without a range that ends at the next major version")
                .filteredOn(clause -> clause.name().startsWith("org.comptoir."))
                .filteredOn(clause -> !clause.attribute("version").matches(JarRules.RANGE))
                .isEmpty();
    }

    @Test
    default void itBindsToPackagesAndToNoBundle() {
        assertThat(jar().headers().keySet())
                .as(
                        "headers that bind a plugin to bundles, to whatever comes along, or to one machine, or others to it")
                .doesNotContain(
                        "DynamicImport-Package",
                        "Require-Bundle",
                        "Fragment-Host",
                        "Export-Package",
                        "Bundle-NativeCode",
                        "Bundle-Activator",
                        "Import-Service");
    }

    @Test
    default void itMayBeThereTwice() {
        assertThat(jar().clauses("Bundle-SymbolicName"))
                .as("the symbolic name, without singleton: one version takes over beside the other")
                .noneMatch(clause -> "true".equals(clause.directives().get("singleton")));
    }

    @Test
    default void itOffersExtensionsAndNothingElse() {
        assertThat(jar().clauses("Provide-Capability"))
                .as("what it provides to other bundles: its passport and its services")
                .allMatch(clause ->
                        List.of(ComptoirPlugin.NAMESPACE, "osgi.service").contains(clause.name()));
    }

    @Test
    default void itsComponentsOfferExtensionsAndNoPartOfTheServer() {
        PluginJar jar = jar();
        for (String file : ComponentRules.descriptions(
                jar.header("Service-Component"), jar.files().keySet())) {
            assertThat(ComponentRules.findings(jar.files().getOrDefault(file, new byte[0])))
                    .as("services and properties in %s that belong to the server, which refuses the plugin", file)
                    .isEmpty();
        }
    }

    @Test
    default void itCarriesNoCopyOfThePlatform() {
        PluginJar jar = jar();
        Map<String, byte[]> all = new TreeMap<>(jar.files());
        all.putAll(jar.inside());
        assertThat(all.keySet())
                .as("classes that the platform has, of which a copy is another class")
                .map(file -> String.valueOf(ByteCode.className(file)))
                .noneMatch(JarRules.OF_PLATFORM.asMatchPredicate());
        assertThat(jar.clauses("Export-Package"))
                .as("exported packages of the platform's name")
                .noneMatch(clause ->
                        JarRules.OF_PLATFORM.matcher(clause.name() + ".X").matches());
    }

    @Test
    default void everySettingHasADescriptionForTheAdmin() {
        Declared declared = Declared.in(jar());
        Set<String> described = new TreeSet<>();
        declared.forms().forEach(form -> described.add(form.pid()));
        for (Component component : declared.components()) {
            assertThat(described)
                    .as("PIDs with a form of settings, for the component %s", component.name())
                    .containsAll(component.pids());
            if (component.policy().equals("require") && component.pids().isEmpty()) {
                assertThat(described)
                        .as("PIDs with a form of settings, for the component %s", component.name())
                        .contains(component.name());
            }
        }
    }

    @Test
    default void secretsAreOfTypePasswordAndLeaveThePluginNever() {
        for (Form form : Declared.in(jar()).forms()) {
            for (Setting setting : form.settings()) {
                boolean secret = JarRules.SECRET.matcher(setting.id()).find();
                if (secret) {
                    assertThat(setting.type())
                            .as(
                                    "the type of the setting «%s» of %s, which seems to be a secret",
                                    setting.id(), form.pid())
                            .isEqualTo("Password");
                }
                if (setting.type().equals("Password")) {
                    assertThat(setting.id())
                            .as("the name of a secret of %s, private by a method that begins with _", form.pid())
                            .startsWith(".");
                }
            }
        }
    }

    @Test
    default void everyTextIsThereInFrenchAndInEnglish() {
        PluginJar jar = jar();
        Declared.in(jar).texts().forEach((base, keys) -> {
            if (!keys.isEmpty() || jar.files().containsKey(base + ".properties")) {
                JarRules.assertTexts(jar, base + ".properties", base + "_fr.properties", keys);
            }
        });
    }

    @Test
    default void everyTextReadsAlikeInEachEncoding() {
        jar().files().forEach((name, content) -> {
            if (name.startsWith("OSGI-INF/l10n/") && name.endsWith(".properties")) {
                String text = new String(content, StandardCharsets.UTF_8);
                String strange = text.lines()
                        .filter(line -> !line.startsWith("#"))
                        .filter(line -> line.chars().anyMatch(c -> c > 126))
                        .findFirst()
                        .orElse("");
                assertThat(strange)
                        .as("a line of %s with letters that a framework reads as ISO 8859-1: write \\uXXXX", name)
                        .isEmpty();
            }
        });
    }

    @Test
    default void everyRefusalHasATextInFrenchAndInEnglish() {
        PluginJar jar = jar();
        Set<String> codes = code(jar).codes();
        String english = "OSGI-INF/problems/en.properties";
        String french = "OSGI-INF/problems/fr.properties";
        if (!codes.isEmpty() || jar.files().containsKey(english) || jar.files().containsKey(french)) {
            JarRules.assertTexts(jar, english, french, codes);
        }
    }

    private ByteCode code(PluginJar jar) {
        return ByteCode.of(jar.files(), JarRules.own(libraries()));
    }

    private void assertNever(Forbidden what, String instead) {
        assertThat(code(jar()).findings())
                .as(instead)
                .filteredOn(finding -> finding.what() == what)
                .isEmpty();
    }

    @Test
    default void itNeverStopsTheServer() {
        assertNever(Forbidden.STOPS_THE_SERVER, "a plugin that cannot go on answers Health.down");
    }

    @Test
    default void itRunsNoPrograms() {
        assertNever(Forbidden.RUNS_A_PROGRAM, "programs run apart from the server and use its API");
    }

    @Test
    default void itStartsNoThreads() {
        assertNever(Forbidden.STARTS_THREADS, "the core asks on threads of its own, which end with the question");
    }

    @Test
    default void itOpensNoConnections() {
        assertNever(
                Forbidden.OPENS_A_CONNECTION,
                "connections go through the core; resources of the plugin through getResourceAsStream");
    }

    @Test
    default void itOpensNoDatabase() {
        assertNever(Forbidden.OPENS_A_DATABASE, "data goes through the services of the core");
    }

    @Test
    default void itReadsNoClock() {
        assertNever(
                Forbidden.READS_THE_CLOCK, "the time is in what is asked, or in a java.time.Clock that is injected");
    }

    @Test
    default void itBreaksIntoNothing() {
        assertNever(Forbidden.BREAKS_IN, "what is closed stays closed");
        assertNever(Forbidden.LOADS_CLASSES, "all classes of a plugin lie in its jar, where they were read");
    }
}
