// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.resource.Requirement;

/** Says in words what a bundle needs that a platform does not have: the one that runs here, or another. */
final class Requirements {

    private static final Pattern LEAST = Pattern.compile("\\(version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\(version>=([^)]+)\\)\\)");

    private final Offers offers;

    Requirements(Offers offers) {
        this.offers = offers;
    }

    /** A sentence for each that has to be met before the bundle starts, and is not. */
    List<String> missing(Collection<? extends Requirement> requirements) {
        return requirements.stream()
                .filter(requirement -> !isLate(requirement))
                .flatMap(requirement -> missing(requirement.getNamespace(), filter(requirement)).stream())
                .distinct()
                .toList();
    }

    private static boolean isLate(Requirement requirement) {
        return "active".equals(requirement.getDirectives().get(Constants.EFFECTIVE_DIRECTIVE))
                || "optional".equals(requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE))
                || "dynamic".equals(requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE));
    }

    private static String filter(Requirement requirement) {
        return requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
    }

    private Optional<String> missing(String namespace, String filter) {
        return offers.of(namespace, filter).isEmpty()
                ? Optional.of(sentence(namespace, filter, there(namespace, filter), offers.name()))
                : Optional.empty();
    }

    /** The versions of what is needed that are there, in words; empty if none. */
    private List<String> there(String namespace, String filter) {
        String name = value(namespace, filter);
        String anyVersion = name.isEmpty() ? "" : "(" + namespace + "=" + name + ")";
        TreeSet<Version> versions = new TreeSet<>();
        for (Map<String, Object> attributes : offers.of(namespace, anyVersion)) {
            Object version = attributes.get(Constants.VERSION_ATTRIBUTE);
            if (version instanceof Collection<?> several) {
                several.forEach(one -> versions.add(Version.parseVersion(one.toString())));
            } else if (version != null) {
                versions.add(Version.parseVersion(version.toString()));
            }
        }
        return versions.stream().map(Version::toString).toList();
    }

    /**
     * What is missing, in words.
     *
     * @param filter the requirement's, as the build wrote it
     * @param there the versions that are there
     * @param who has them: {@code this server}
     */
    static String sentence(String namespace, String filter, List<String> there, String who) {
        String name = value(namespace, filter);
        String has = there.isEmpty() ? Sentence.of("plugin-said.none") : String.join(", ", there);
        String range = namespace.equals("osgi.ee") ? exact(filter) : range(filter);
        String what = namespace + (name.isEmpty() ? "" : " " + name);
        Map<String, String> facts = Map.of("name", name, "what", what, "range", range, "who", who, "has", has);
        return switch (namespace) {
            case "org.comptoir.platform" -> Sentence.of("plugin-said.needs-platform", facts);
            case "osgi.wiring.package" -> Sentence.of("plugin-said.needs-package", facts);
            case "osgi.wiring.bundle" -> Sentence.of("plugin-said.needs-bundle", facts);
            case "osgi.wiring.host" -> Sentence.of("plugin-said.needs-host", facts);
            case "osgi.ee" -> Sentence.of("plugin-said.needs-java", facts);
            default -> Sentence.of("plugin-said.needs-other", facts);
        };
    }

    private static String value(String namespace, String filter) {
        Matcher named = Pattern.compile("\\(" + Pattern.quote(namespace) + "=([^)]+)\\)")
                .matcher(filter);
        return named.find() ? named.group(1) : "";
    }

    private static String exact(String filter) {
        Matcher version = Pattern.compile("\\(version=([^)]+)\\)").matcher(filter);
        return version.find() ? " " + version.group(1) : range(filter);
    }

    private static String range(String filter) {
        Matcher below = BELOW.matcher(filter);
        String end = below.find() ? below.group(1) : "";
        Matcher least = LEAST.matcher(BELOW.matcher(filter).replaceAll(""));
        String begin = least.find() ? least.group(1) : "";
        if (begin.isEmpty()) {
            return end.isEmpty() ? "" : " " + Sentence.of("plugin-said.below", "end", shown(end));
        }
        return " "
                + (end.isEmpty()
                        ? Sentence.of("plugin-said.or-later", "begin", shown(begin))
                        : Sentence.of("plugin-said.between", Map.of("begin", shown(begin), "end", shown(end))));
    }

    private static String shown(String version) {
        Version parsed = Version.parseVersion(version);
        return parsed.getMajor() + "." + parsed.getMinor() + (parsed.getMicro() == 0 ? "" : "." + parsed.getMicro());
    }
}
