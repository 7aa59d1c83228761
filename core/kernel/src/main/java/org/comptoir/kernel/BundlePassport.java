// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.spi.ComptoirPlugin;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/**
 * The passport of a bundle as the framework read it, with what the core goes by while the plugin runs. It holds nothing
 * of the bundle's, which may be gone.
 *
 * @param id the plugin's
 * @param version the bundle's
 * @param network host and port of each place that it may talk to, such as {@code api.acme.example:443}
 * @param reads what it may read of {@link org.comptoir.api.access.Resources}
 * @param writes what it may change of them
 */
public record BundlePassport(String id, String version, List<String> network, List<String> reads, List<String> writes) {

    public BundlePassport {
        network = List.copyOf(network);
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
    }

    /** The passport of a bundle, if it has one; several are as good as none. */
    public static Optional<BundlePassport> of(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        List<BundleCapability> passports =
                revision == null ? List.of() : revision.getDeclaredCapabilities(ComptoirPlugin.NAMESPACE);
        if (passports.size() != 1) {
            return Optional.empty();
        }
        Map<String, Object> passport = passports.get(0).getAttributes();
        return Optional.of(new BundlePassport(
                String.valueOf(passport.getOrDefault(ComptoirPlugin.NAMESPACE, "")),
                bundle.getVersion().toString(),
                list(passport.getOrDefault("network", List.of())),
                list(passport.getOrDefault("reads", List.of())),
                list(passport.getOrDefault("writes", List.of()))));
    }

    private static List<String> list(Object value) {
        if (value instanceof String one) {
            return one.isBlank() ? List.of() : List.of(one);
        }
        if (value instanceof String[] several) {
            return Arrays.asList(several);
        }
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Id and version. */
    @Override
    public String toString() {
        return id + " " + version;
    }
}
