// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.ComptoirPlugin;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/**
 * The bundle on whose behalf a broker works, by its passport as the framework read it. Made for any bundle, since the
 * core looks at services, too; only one with a passport gets an answer.
 */
public final class Asker {

    private final String id;
    private final String version;
    private final long bundle;
    private final List<String> network;
    private volatile boolean gone;

    /**
     * @param id the plugin's, empty for a bundle that is none
     * @param network host and port of each place that it may talk to, such as {@code api.acme.example:443}
     */
    public Asker(String id, String version, long bundle, List<String> network) {
        this.id = id;
        this.version = version;
        this.bundle = bundle;
        this.network = List.copyOf(network);
    }

    public static Asker of(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        List<BundleCapability> passports =
                revision == null ? List.of() : revision.getDeclaredCapabilities(ComptoirPlugin.NAMESPACE);
        if (passports.size() != 1) {
            return new Asker("", "", bundle.getBundleId(), List.of());
        }
        Map<String, Object> passport = passports.get(0).getAttributes();
        return new Asker(
                String.valueOf(passport.getOrDefault(ComptoirPlugin.NAMESPACE, "")),
                bundle.getVersion().toString(),
                bundle.getBundleId(),
                list(passport.getOrDefault("network", List.of())));
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

    public String id() {
        return id;
    }

    public String version() {
        return version;
    }

    public long bundle() {
        return bundle;
    }

    public List<String> network() {
        return network;
    }

    /** From now on nothing is done for it: a stopped bundle may have kept what it was lent. */
    public void leave() {
        gone = true;
    }

    /** Refused: {@code broker.no-passport}, {@code broker.stopped}. */
    public void require() {
        if (id.isEmpty()) {
            throw new ComptoirException("broker.no-passport", Fault.FORBIDDEN, Map.of("bundle", Long.toString(bundle)));
        }
        if (gone) {
            throw new ComptoirException("broker.stopped", Fault.UNAVAILABLE, Map.of("plugin", id));
        }
    }

    @Override
    public String toString() {
        return id + " " + version;
    }
}
