// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.api.plugin.Passport;
import org.comptoir.model.LocalText;
import org.osgi.framework.Version;

/** Reads the passport that the build wrote into a bundle's manifest. */
final class ManifestPassport {

    private static final String NAMESPACE = "org.comptoir.plugin";
    private static final String POINT = "org.comptoir.spi.";

    /** A name, perhaps a type, and a value that is quoted where it holds separators. */
    private static final Pattern ATTRIBUTE = Pattern.compile(";\\s*([\\w.-]+)(?::[\\w<>]+)?=(?:\"([^\"]*)\"|([^;,]*))");

    /** A clause: what is quoted may hold commas. */
    private static final Pattern CLAUSE = Pattern.compile("(?:[^,\"]++|\"[^\"]*+\")++");

    private ManifestPassport() {}

    /**
     * Nothing, where the manifest has no passport.
     *
     * @param header a header of the manifest, or null
     * @param texts the texts of a language: {@code ""} or {@code "_fr"}
     */
    static Optional<Passport> of(
            Function<String, @org.jspecify.annotations.Nullable String> header, Function<String, Properties> texts) {
        String provided = header.apply("Provide-Capability");
        if (provided == null || !provided.contains(NAMESPACE + ";")) {
            return Optional.empty();
        }
        Map<String, String> said = Map.of();
        TreeSet<String> points = new TreeSet<>();
        Matcher clauses = CLAUSE.matcher(provided);
        while (clauses.find()) {
            String clause = clauses.group().strip();
            Map<String, String> attributes = attributes(clause);
            if (clause.startsWith(NAMESPACE + ";")) {
                said = attributes;
            } else if (clause.startsWith("osgi.service;")) {
                points.addAll(list(attributes, "objectClass").stream()
                        .filter(type -> type.startsWith(POINT))
                        .toList());
            }
        }
        if (!said.containsKey(NAMESPACE)) {
            return Optional.empty();
        }
        String version = header.apply("Bundle-Version");
        return Optional.of(new Passport(
                said.getOrDefault(NAMESPACE, ""),
                Version.parseVersion(version).toString(),
                text(said, "name", texts),
                text(said, "description", texts),
                said.getOrDefault("publisher", ""),
                said.getOrDefault("licence", ""),
                list(said, "network"),
                list(said, "reads"),
                list(said, "writes"),
                list(said, "personalData"),
                list(said, "countries"),
                said.getOrDefault("support", ""),
                List.copyOf(points)));
    }

    private static Map<String, String> attributes(String clause) {
        Map<String, String> attributes = new HashMap<>();
        Matcher found = ATTRIBUTE.matcher(clause);
        while (found.find()) {
            attributes.put(
                    found.group(1), found.group(2) == null ? found.group(3).strip() : found.group(2));
        }
        return attributes;
    }

    private static List<String> list(Map<String, String> said, String name) {
        List<String> values = new ArrayList<>();
        for (String value : said.getOrDefault(name, "").split(",", -1)) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    private static LocalText text(Map<String, String> said, String name, Function<String, Properties> texts) {
        String value = said.getOrDefault(name, "");
        if (!value.startsWith("%")) {
            return LocalText.of(value, value);
        }
        String key = value.substring(1);
        String english = texts.apply("").getProperty(key, key);
        return LocalText.of(texts.apply("_fr").getProperty(key, english), english);
    }
}
