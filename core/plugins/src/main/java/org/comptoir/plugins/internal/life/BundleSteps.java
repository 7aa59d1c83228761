// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What makes bundles of plugins start and stop, each time on a thread of its own. A bundle that does not come to its end in
 * time is left behind: the framework, or the container of its components, keeps it locked, and whoever asked anything of
 * it would wait as long. Safe for many threads.
 */
final class BundleSteps {

    private static final Logger LOG = LoggerFactory.getLogger(BundleSteps.class);

    private final Map<Long, Integer> underWay = new ConcurrentHashMap<>();
    private final Set<Long> leftBehind = ConcurrentHashMap.newKeySet();

    /** A step of one bundle. */
    @FunctionalInterface
    interface Change {
        void make() throws BundleException;
    }

    OwnThread<Boolean> begin(String what, Bundle bundle, Change change) {
        long number = bundle.getBundleId();
        underWay.merge(number, 1, Integer::sum);
        return OwnThread.begin("comptoir-plugin-" + what + "-" + number, () -> {
            try {
                change.make();
                return true;
            } finally {
                ended(number);
            }
        });
    }

    private void ended(long number) {
        underWay.computeIfPresent(number, (key, steps) -> steps == 1 ? null : steps - 1);
        if (!isUnderWay(number)) {
            leftBehind.remove(number);
        }
    }

    /**
     * Waits for its end.
     *
     * @param limit from its beginning
     * @throws TimeoutException when it has not ended by then; the bundle is left behind until it does
     */
    void await(OwnThread<Boolean> step, Bundle bundle, Duration limit) throws BundleException, TimeoutException {
        try {
            step.await(limit);
        } catch (TimeoutException late) {
            leave(bundle);
            throw late;
        } catch (ExecutionException thrown) {
            throw thrown.getCause() instanceof BundleException failed
                    ? failed
                    : new BundleException("it failed", BundleException.UNSPECIFIED, thrown.getCause());
        }
    }

    private void leave(Bundle bundle) {
        long number = bundle.getBundleId();
        boolean news = leftBehind.add(number);
        if (!isUnderWay(number)) {
            // It has ended in between.
            leftBehind.remove(number);
        } else if (news) {
            LOG.error(
                    "event=plugin-left-behind plugin={} version={} bundle={} action=\"it hangs in its start or its stop; start"
                            + " the server anew to be rid of it\"",
                    bundle.getSymbolicName(),
                    bundle.getVersion(),
                    number);
        }
    }

    /** Whether it is starting or stopping now, left behind or not. */
    boolean isUnderWay(long bundle) {
        return underWay.containsKey(bundle);
    }

    boolean isLeftBehind(long bundle) {
        return leftBehind.contains(bundle);
    }
}
