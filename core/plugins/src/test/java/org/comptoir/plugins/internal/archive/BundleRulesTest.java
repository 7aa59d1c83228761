// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.comptoir.model.ComptoirException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleRulesTest {

    @TempDir
    private Path folder;

    private OpenArchive open;

    @BeforeEach
    void makeFolders() throws IOException {
        open = new OpenArchive(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DynamicImport-Package | *",
                "Require-Bundle | org.comptoir.kernel",
                "Fragment-Host | org.comptoir.kernel",
                "Export-Package | com.acme.pay",
                "Bundle-NativeCode | lib/pay.so",
                "Bundle-Activator | com.acme.pay.Start",
                "Bundle-SymbolicName | com.acme.pay;singleton:=true",
                "Provide-Capability | org.comptoir.platform;version:Version=9",
            })
    void aHeaderThatNoPluginMayHaveIsRefusedByName(String header, String value) {
        ComptoirException refused =
                open.refusal(new SampleBundle().header(header, value).kar());
        assertThat(refused.code()).isEqualTo("plugin.archive-forbidden");
        assertThat(refused.facts()).containsEntry("field", header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.comptoir.kernel",
                "org.comptoir.persistence",
                "org.comptoir.modelling",
                "org.osgi.framework",
                "javax.sql",
                "org.apache.karaf.shell.api.console",
                "com.acme.other;resolution:=optional"
            })
    void aPackageThatPluginsDoNotGetIsRefusedByName(String clause) {
        ComptoirException refused =
                open.refusal(new SampleBundle().imports(clause).kar());
        assertThat(refused.code()).isEqualTo("plugin.archive-import");
        assertThat(refused.facts()).containsEntry("value", clause.split(";")[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.comptoir.api.stock",
                "org.comptoir.api.stock;version=1.0",
                "org.comptoir.api.stock;version=\"[1.0,\""
            })
    void anImportOfThePlatformWithoutAnEndOfItsVersionsIsRefused(String clause) {
        ComptoirException refused =
                open.refusal(new SampleBundle().imports(clause).kar());
        assertThat(refused.code()).isEqualTo("plugin.archive-manifest");
        assertThat(refused.facts().get("value")).startsWith("org.comptoir.api.stock");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.comptoir.api.stock;version=\"[1.0,2)\"",
                "org.slf4j",
                "org.w3c.dom",
                "javax.xml.parsers",
                "java.net"
            })
    void whatEveryPluginGetsIsLetIn(String name) {
        assertThat(open.unsigned(new SampleBundle().imports(name).kar()).symbolicName())
                .isEqualTo("com.acme.pay");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/comptoir/spi/payment/v1/PaymentMethod.class",
                "org/comptoir/kernel/Units.class",
                "META-INF/versions/11/org/comptoir/model/Money.class",
                "org/slf4j/Logger.class"
            })
    void classesOfThePlatformAreRefused(String name) {
        ComptoirException refused =
                open.refusal(new SampleBundle().with(name, "a copy").kar());
        assertThat(refused.code()).isEqualTo("plugin.archive-embeds");
        assertThat(refused.facts()).containsEntry("value", name);
    }

    @Test
    void classesOfThePlatformAreFoundInLibrariesAndFoldersToo() {
        byte[] library =
                SampleBundle.zip(Map.of("org/comptoir/spi/Extension.class", "a copy".getBytes(StandardCharsets.UTF_8)));
        assertThat(open.refusal(new SampleBundle()
                                .header("Bundle-ClassPath", ".,lib/spi.jar")
                                .with("lib/spi.jar", library)
                                .kar())
                        .code())
                .isEqualTo("plugin.archive-embeds");
        assertThat(open.refusal(new SampleBundle()
                                .header("Bundle-ClassPath", "/classes")
                                .with("classes/org/comptoir/spi/Extension.class", "a copy")
                                .kar())
                        .code())
                .isEqualTo("plugin.archive-embeds");
    }

    @Test
    void aLibraryInsideIsReadAsStrictly() {
        byte[] library = SampleBundle.zip(Map.of("../out", new byte[] {1}));
        ComptoirException refused = open.refusal(new SampleBundle()
                .header("Bundle-ClassPath", ".,lib/some.jar")
                .with("lib/some.jar", library)
                .kar());
        assertThat(refused.code()).isEqualTo("plugin.archive-path");
        assertThat(refused.facts()).containsEntry("file", "lib/some.jar");
    }

    private static String component(String said) {
        return "<?xml version=\"1.0\"?><scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.3.0\" name=\"Pay\">"
                + "<service><provide interface=\"org.comptoir.spi.payment.v1.PaymentMethod\"/></service>" + said
                + "<implementation class=\"com.acme.pay.Pay\"/></scr:component>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "osgi.http.whiteboard.resource.pattern | <property name='osgi.http.whiteboard.resource.pattern'>/*</property>",
                "osgi.jakartars.resource | <property name='osgi.jakartars.resource' value='true'/>",
                "osgi.command.scope | <property name='osgi.command.scope' value='comptoir'/>",
                "service.ranking | <property name='service.ranking' type='Integer' value='1000'/>",
                "Osgi.Http.Y | <property name='Osgi.Http.Y' value='/'/>",
                "osgi.http.x | <factory-property name='osgi.http.x' value='/'/>",
                "OSGI-INF/more | <properties entry='OSGI-INF/more'/>",
                "jakarta.servlet.Servlet | <service><provide interface='jakarta.servlet.Servlet'/></service>",
                "org.comptoir.api.order.Orders | <service><provide interface='org.comptoir.api.order.Orders'/></service>",
                "org.comptoir.spi.broker.v1.PluginHttp | <provide interface='org.comptoir.spi.broker.v1.PluginHttp'/>",
                "org.osgi.framework.hooks.service.FindHook | <provide interface='org.osgi.framework.hooks.service.FindHook'/>",
                "XML | <property",
            })
    void aComponentThatClaimsAPartOfTheServerIsRefusedByWhatItClaims(String claim, String said) {
        for (String header : List.of(
                "OSGI-INF/pay.xml",
                "/OSGI-INF/*.xml",
                "none.xml OSGI-INF/p*",
                "OSGI-INF//pay.xml",
                "OSGI-INF/\\pay.xml")) {
            ComptoirException refused = open.refusal(new SampleBundle()
                    .header("Service-Component", header)
                    .with("OSGI-INF/pay.xml", component(said))
                    .kar());
            assertThat(refused.code()).isEqualTo("plugin.archive-component");
            assertThat(refused.facts())
                    .containsEntry("field", "OSGI-INF/pay.xml")
                    .containsEntry("value", claim);
        }
    }

    /** Nothing that a description refers to is read, and nothing in it grows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE component SYSTEM 'file:///etc/passwd'>",
                "<!DOCTYPE component [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE component [<!ENTITY % e SYSTEM 'file:///etc/passwd'> %e;]>",
                "<!DOCTYPE component [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
            })
    void aComponentWithATypeOrAnEntityOfItsOwnIsRefused(String type) {
        ComptoirException refused = open.refusal(new SampleBundle()
                .header("Service-Component", "OSGI-INF/pay.xml")
                .with("OSGI-INF/pay.xml", component("").replace("?>", "?>" + type))
                .kar());

        assertThat(refused.code()).isEqualTo("plugin.archive-component");
        assertThat(refused.facts()).containsEntry("value", "XML");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<property name='acme.mode' value='test'/><property name='service.vendor' value='Acme'/>",
                "<service><provide interface='org.comptoir.api.event.EventHandler'/></service>",
                "<service><provide interface='com.acme.pay.Ledger'/></service>"
            })
    void aComponentThatOffersExtensionsAndTypesOfItsOwnIsLetIn(String said) {
        assertThat(open.unsigned(new SampleBundle()
                                .header("Service-Component", "OSGI-INF/pay.xml")
                                .with("OSGI-INF/pay.xml", component(said))
                                .kar())
                        .symbolicName())
                .isEqualTo("com.acme.pay");
    }

    @Test
    void aSecondManifestForSomeVersionsOfJavaIsRefused() {
        ComptoirException refused = open.refusal(new SampleBundle()
                .with("META-INF/versions/17/OSGI-INF/MANIFEST.MF", "Import-Package: org.comptoir.kernel\n")
                .kar());
        assertThat(refused.code()).isEqualTo("plugin.archive-forbidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Bundle-ManifestVersion | 1",
                "Bundle-SymbolicName | ''",
                "Bundle-SymbolicName | com/acme",
                "Bundle-Version | ''",
                "Bundle-Version | one",
            })
    void aManifestThatIsNotABundlesIsRefusedByTheHeader(String header, String value) {
        ComptoirException refused =
                open.refusal(new SampleBundle().header(header, value).kar());
        assertThat(refused.code()).isEqualTo("plugin.archive-manifest");
        assertThat(refused.facts()).containsEntry("field", header);
    }

    @Test
    void aJarWithoutAManifestIsRefused() {
        byte[] jar = SampleBundle.zip(Map.of("a", new byte[] {1}));
        assertThat(open.refusal(SampleBundle.kar(jar)).code()).isEqualTo("plugin.archive-manifest");
    }
}
