// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a bundle of ours again that found none of its packages while the server started. Karaf keeps bundles apart in regions,
 * and puts its regions anew while features are installed: a bundle that is started in that moment belongs to none, does
 * not even see {@code java.lang}, and nobody would try again.
 */
@Component(service = LateStarts.class, immediate = true)
public final class LateStarts implements FrameworkListener {

    private static final Logger LOG = LoggerFactory.getLogger(LateStarts.class);
    private static final String OURS = "org.comptoir.";
    private static final int TRIES = 20;
    private static final int PAUSE_MILLIS = 250;

    private final BundleContext context;
    private final Executor later = CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);

    @Activate
    public LateStarts(BundleContext context) {
        this.context = context;
        context.addFrameworkListener(this);
    }

    @Deactivate
    void close() {
        context.removeFrameworkListener(this);
    }

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.ERROR
                && event.getThrowable() instanceof BundleException failure
                && failure.getType() == BundleException.RESOLVE_ERROR
                && event.getBundle().getSymbolicName().startsWith(OURS)) {
            later.execute(() -> start(event.getBundle(), TRIES));
        }
    }

    private void start(Bundle bundle, int tries) {
        if (bundle.getState() != Bundle.INSTALLED
                || !bundle.adapt(BundleStartLevel.class).isPersistentlyStarted()) {
            return;
        }
        try {
            bundle.start(Bundle.START_TRANSIENT);
            LOG.info("event=bundle-started-late bundle={}", bundle.getSymbolicName());
        } catch (BundleException still) {
            if (tries > 1) {
                later.execute(() -> start(bundle, tries - 1));
            } else {
                LOG.warn("event=bundle-not-started bundle={}", bundle.getSymbolicName(), still);
            }
        }
    }
}
