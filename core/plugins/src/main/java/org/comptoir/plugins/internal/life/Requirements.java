// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Requirement;

/** Says in words what a bundle needs that the framework does not have. */
final class Requirements {

    private static final Pattern LEAST = Pattern.compile("\\(version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\(version>=([^)]+)\\)\\)");

    private final FrameworkWiring framework;

    Requirements(FrameworkWiring framework) {
        this.framework = framework;
    }

    /** A sentence, if nothing meets a requirement that has to be met before the bundle starts. */
    Optional<String> missing(BundleRequirement requirement) {
        boolean late = "active".equals(requirement.getDirectives().get(Constants.EFFECTIVE_DIRECTIVE))
                || "optional".equals(requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE))
                || "dynamic".equals(requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE));
        if (late || isMet(requirement)) {
            return Optional.empty();
        }
        return Optional.of(sentence(
                requirement.getNamespace(),
                requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, ""),
                there(requirement)));
    }

    private boolean isMet(BundleRequirement requirement) {
        return !providers(
                        requirement.getNamespace(), requirement.getDirectives().get(Constants.FILTER_DIRECTIVE))
                .isEmpty();
    }

    /** The versions of what is needed that are there, in words; empty if none. */
    private List<String> there(BundleRequirement requirement) {
        String namespace = requirement.getNamespace();
        String filter = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
        String name = value(namespace, filter);
        String anyVersion = name.isEmpty() ? null : "(" + namespace + "=" + name + ")";
        TreeSet<String> versions = new TreeSet<>();
        for (BundleCapability capability : providers(namespace, anyVersion)) {
            Object version = capability.getAttributes().get(Constants.VERSION_ATTRIBUTE);
            if (version instanceof Collection<?> several) {
                several.forEach(one -> versions.add(one.toString()));
            } else if (version != null) {
                versions.add(version.toString());
            }
        }
        return new ArrayList<>(versions);
    }

    private Collection<BundleCapability> providers(String namespace, @org.jspecify.annotations.Nullable String filter) {
        return framework.findProviders(new Asked(namespace, filter));
    }

    /**
     * What is missing, in words.
     *
     * @param filter the requirement's, as the build wrote it
     * @param there the versions that are there
     */
    static String sentence(String namespace, String filter, List<String> there) {
        String name = value(namespace, filter);
        String range = range(filter);
        String has = there.isEmpty() ? "this server has none" : "this server has " + String.join(", ", there);
        return switch (namespace) {
            case "org.comptoir.platform" -> "It was made for Comptoir" + range + "; " + has + ".";
            case "osgi.wiring.package" -> "It needs the package " + name + range + "; " + has + ".";
            case "osgi.wiring.bundle" -> "It needs the bundle " + name + range + "; " + has + ".";
            case "osgi.wiring.host" -> "It wants to become part of the bundle " + name + range + "; " + has + ".";
            case "osgi.ee" -> "It needs " + name + exact(filter) + "; " + has + ".";
            default ->
                "It needs the capability " + namespace + (name.isEmpty() ? "" : " " + name) + range + "; " + has + ".";
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
            return end.isEmpty() ? "" : " below " + shown(end);
        }
        return " " + shown(begin) + (end.isEmpty() ? " or later" : " or later, below " + shown(end));
    }

    private static String shown(String version) {
        Version parsed = Version.parseVersion(version);
        return parsed.getMajor() + "." + parsed.getMinor() + (parsed.getMicro() == 0 ? "" : "." + parsed.getMicro());
    }

    /** Asks the framework for what nobody has required yet. */
    private record Asked(
            String namespace,
            @org.jspecify.annotations.Nullable String filter) implements Requirement {

        @Override
        public String getNamespace() {
            return namespace;
        }

        @Override
        public java.util.Map<String, String> getDirectives() {
            return filter == null ? java.util.Map.of() : java.util.Map.of(Constants.FILTER_DIRECTIVE, filter);
        }

        @Override
        public java.util.Map<String, Object> getAttributes() {
            return java.util.Map.of();
        }

        @Override
        public org.osgi.resource.Resource getResource() {
            throw new UnsupportedOperationException("asked by nobody in particular");
        }
    }
}
