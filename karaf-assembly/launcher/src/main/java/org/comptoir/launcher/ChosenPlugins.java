// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which of the archive's plugins an instance starts with. All, unless the environment names some; the others stay in the
 * archive, where the console's {@code feature:install} and the hot folder can take them from.
 *
 * @param said plugins' names such as {@code vat-fr}, separated by commas; {@code none}; or empty for all there are
 */
record ChosenPlugins(String said) {

    private static final String VARIABLE = "COMPTOIR_PLUGINS";
    private static final String NONE = "none";

    /** The start level that the features give to plugins and to nothing else. */
    private static final Pattern PLUGIN =
            Pattern.compile("mvn\\\\?:org\\.comptoir/comptoir-(?<name>[a-z0-9-]+)/\\S+ *= *85");

    static ChosenPlugins from(Map<String, String> environment) {
        return new ChosenPlugins(environment.getOrDefault(VARIABLE, "").strip());
    }

    /** Whether no plugin at all is to start, what was installed included. */
    boolean isNone() {
        return said.equals(NONE);
    }

    /** Takes the plugins that were not chosen out of the settings of one start. */
    void keepIn(Path etc) throws IOException {
        if (said.isEmpty()) {
            return;
        }
        Path startup = etc.resolve("startup.properties");
        List<String> lines = Files.readAllLines(startup);
        Set<String> out = out(lines);
        Files.write(
                startup,
                lines.stream().filter(line -> !out.contains(plugin(line))).toList());
        leaveOut(out, etc.resolve("org.apache.karaf.features.cfg"));
    }

    private Set<String> out(List<String> startup) {
        Set<String> there = startup.stream()
                .map(ChosenPlugins::plugin)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = isNone() ? Set.of() : new TreeSet<>(List.of(said.split("[,\\s]+")));
        List<String> unknown = new ArrayList<>(wanted);
        unknown.removeAll(there);
        if (!unknown.isEmpty()) {
            throw new Refusal(VARIABLE + " names " + String.join(", ", unknown)
                    + ", but the plugins in the archive are " + String.join(", ", there) + ".");
        }
        there.removeAll(wanted);
        return there;
    }

    /** The plugin that a line starts; empty when it starts something else. */
    private static String plugin(String line) {
        Matcher plugin = PLUGIN.matcher(line.strip());
        return plugin.matches() ? plugin.group("name") : "";
    }

    /** Else the features service would miss them and install them. */
    private static void leaveOut(Set<String> plugins, Path features) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(features)) {
            settings.load(reader);
        }
        String kept = Arrays.stream(settings.getProperty("featuresBoot").split("\\s*,\\s*"))
                .filter(feature ->
                        !plugins.contains(feature.replaceFirst("^comptoir-", "").replaceFirst("/.*", "")))
                .collect(Collectors.joining(", "));
        settings.setProperty("featuresBoot", kept);
        try (Writer writer = Files.newBufferedWriter(features)) {
            settings.store(writer, null);
        }
    }
}
