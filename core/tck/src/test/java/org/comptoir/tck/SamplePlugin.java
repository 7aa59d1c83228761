// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.comptoir.plugin.sample.SampleRule;

/** A plugin made by hand, so that one thing of it can be made wrong. */
final class SamplePlugin {

    static final String FORM = "OSGI-INF/metatype/sample.xml";
    static final String ENGLISH = "OSGI-INF/l10n/bundle.properties";
    static final String FRENCH = "OSGI-INF/l10n/bundle_fr.properties";

    final TreeMap<String, byte[]> files = new TreeMap<>();
    final TreeMap<String, String> headers = new TreeMap<>();
    private boolean factory;
    private String properties = "";
    private String implementation = SampleRule.class.getName();

    /** A plugin with nothing wrong. */
    static SamplePlugin sound() {
        SamplePlugin plugin = new SamplePlugin();
        plugin.headers.put("Bundle-ManifestVersion", "2");
        plugin.headers.put("Bundle-SymbolicName", "com.acme.sample");
        plugin.headers.put("Bundle-Version", "1.2.3");
        plugin.headers.put(
                "Provide-Capability",
                "org.comptoir.plugin;org.comptoir.plugin=acme.sample;name=\"%name\";publisher=\"Acme SARL\""
                        + ";licence=\"EUPL-1.2\";countries:List<String>=\"FR,BE\";network=\"api.acme.example:443\"");
        plugin.headers.put(
                "Require-Capability",
                "org.comptoir.platform;filter:=\"(&(version>=1.0)(!(version>=2.0)))\","
                        + "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.5.0)(!(version>=2.0.0)))\"");
        plugin.headers.put(
                "Import-Package",
                "org.comptoir.model;version=\"[1.0,2)\",org.comptoir.spi;version=\"[1.0,2)\","
                        + "org.comptoir.spi.pricing.v1;version=\"[1.0,2)\",java.util");
        plugin.headers.put("Service-Component", "OSGI-INF/sample.xml");
        plugin.file(ENGLISH, "name = Sample\nform = Sample\nfield = Name\n");
        plugin.file(FRENCH, "name = \\u00c9chantillon\nform = Exemple\nfield = Nom\n");
        plugin.file("OSGI-INF/problems/en.properties", "sample.no-name = It has no name\n");
        plugin.file("OSGI-INF/problems/fr.properties", "sample.no-name = Sans nom\n");
        plugin.form("<AD id=\"name\" type=\"String\" name=\"%field\"/>");
        plugin.with(SampleRule.class);
        return plugin;
    }

    SamplePlugin header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    SamplePlugin file(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    SamplePlugin form(String settings) {
        return file(
                FORM,
                "<metatype:MetaData xmlns:metatype=\"http://www.osgi.org/xmlns/metatype/v1.3.0\""
                        + " localization=\"OSGI-INF/l10n/bundle\"><OCD id=\"sample\" name=\"%form\">" + settings
                        + "</OCD><Designate " + (factory ? "factoryPid" : "pid")
                        + "=\"acme.sample\"><Object ocdref=\"sample\"/></Designate></metatype:MetaData>");
    }

    /** Each of its settings is an instance more. */
    SamplePlugin asFactory() {
        factory = true;
        form("<AD id=\"name\" type=\"String\" name=\"%field\"/>");
        return served();
    }

    /** Served by this class, which lies in the plugin. */
    SamplePlugin with(Class<?> type) {
        implementation = type.getName();
        return add(type).served();
    }

    /** Its component says this of itself besides. */
    SamplePlugin saying(String elements) {
        properties = elements;
        return served();
    }

    private SamplePlugin served() {
        return file(
                "OSGI-INF/sample.xml",
                "<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.4.0\" name=\"acme.sample\""
                        + " configuration-pid=\"acme.sample\" init=\"1\""
                        + (factory ? " configuration-policy=\"require\"" : "")
                        + ">" + properties
                        + "<service><provide interface=\"org.comptoir.spi.pricing.v1.PricingRule\"/></service>"
                        + "<implementation class=\"" + implementation + "\"/></scr:component>");
    }

    /** With a class and those inside it. */
    SamplePlugin add(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream("/" + file))) {
            files.put(file, in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        for (Class<?> inner : type.getDeclaredClasses()) {
            add(inner);
        }
        return this;
    }

    /** As a jar in a folder. */
    Path packed(Path folder) {
        try {
            Path jar = Files.createTempFile(folder, "sample", ".jar");
            return Files.write(jar, new PluginJar(jar, files, headers).packed(Map.of()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static PluginJarContract jar(Path plugin, String... libraries) {
        return new PluginJarContract() {
            @Override
            public Path plugin() {
                return plugin;
            }

            @Override
            public List<String> libraries() {
                return List.of(libraries);
            }
        };
    }

    static PluginContainerContract container(Path plugin) {
        return new PluginContainerContract() {
            @Override
            public Path plugin() {
                return plugin;
            }

            @Override
            public Map<String, Object> settings(String pid) {
                return Map.of("name", "sample");
            }
        };
    }
}
