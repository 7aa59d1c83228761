// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal;

import java.util.List;
import java.util.Map;
import org.comptoir.kernel.BundlePassport;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.osgi.framework.Bundle;

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
        return BundlePassport.of(bundle)
                .map(passport -> new Asker(passport.id(), passport.version(), bundle.getBundleId(), passport.network()))
                .orElseGet(() -> new Asker("", "", bundle.getBundleId(), List.of()));
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
