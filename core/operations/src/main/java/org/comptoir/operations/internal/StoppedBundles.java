// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.operations.internal;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.api.server.ServerReport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** Parts of the program that do not run though they should, and what each of them needs. */
final class StoppedBundles {

    private static final Pattern NAMED = Pattern.compile("\\((osgi\\.[a-z.]+|objectClass)=([^)]+)\\)");

    private final BundleContext context;

    StoppedBundles(BundleContext context) {
        this.context = context;
    }

    List<ServerReport.Bundle> all() {
        return Arrays.stream(context.getBundles())
                .filter(StoppedBundles::isTrouble)
                .map(this::trouble)
                .toList();
    }

    /** A fragment is done when it is resolved, a lazy bundle starts when it is asked. */
    private static boolean isTrouble(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        boolean fragment = revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
        return switch (bundle.getState()) {
            case Bundle.INSTALLED -> true;
            case Bundle.RESOLVED -> !fragment;
            default -> false;
        };
    }

    private ServerReport.Bundle trouble(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        boolean unresolved = bundle.getState() == Bundle.INSTALLED;
        return new ServerReport.Bundle(
                String.valueOf(bundle.getSymbolicName()),
                bundle.getVersion().toString(),
                unresolved ? "unresolved" : "stopped",
                unresolved && revision != null ? missing(revision) : List.of());
    }

    private List<String> missing(BundleRevision revision) {
        return revision.getDeclaredRequirements(null).stream()
                .filter(StoppedBundles::isNeeded)
                .filter(need -> !isOffered(need))
                .map(StoppedBundles::words)
                .distinct()
                .toList();
    }

    private static boolean isNeeded(BundleRequirement need) {
        return !Constants.RESOLUTION_OPTIONAL.equals(need.getDirectives().get(Constants.RESOLUTION_DIRECTIVE))
                && Constants.EFFECTIVE_RESOLVE.equals(
                        need.getDirectives().getOrDefault(Constants.EFFECTIVE_DIRECTIVE, Constants.EFFECTIVE_RESOLVE));
    }

    private boolean isOffered(BundleRequirement need) {
        for (Bundle bundle : context.getBundles()) {
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            List<BundleCapability> offers =
                    revision == null ? List.of() : revision.getDeclaredCapabilities(need.getNamespace());
            if (offers.stream().anyMatch(need::matches)) {
                return true;
            }
        }
        return false;
    }

    /** The name that its filter asks for, or the filter. */
    private static String words(BundleRequirement need) {
        String filter = need.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, need.getNamespace());
        Matcher named = NAMED.matcher(filter);
        return named.find() ? named.group(2) : filter;
    }
}
