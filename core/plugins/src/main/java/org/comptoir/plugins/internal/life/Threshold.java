// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/**
 * The start level of plugins, passed on the way up when the first bundle above it starts, which is the server's door, and
 * on the way down when the last one above it has stopped. The framework's own thread waits there for what is done.
 */
final class Threshold implements SynchronousBundleListener, FrameworkListener {

    private final BundleContext context;
    private final int level;
    private final Runnable up;
    private final Runnable down;
    private final AtomicBoolean isUp = new AtomicBoolean();
    private final AtomicBoolean isDown = new AtomicBoolean();

    Threshold(BundleContext context, int level, Runnable up, Runnable down) {
        this.context = context;
        this.level = level;
        this.up = up;
        this.down = down;
    }

    /** Also when the server has passed it already: what this waited for may have come late. */
    void open() {
        context.addBundleListener(this);
        context.addFrameworkListener(this);
        goUpIfPassed();
    }

    void close() {
        context.removeBundleListener(this);
        context.removeFrameworkListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        boolean ending = context.getBundle(0).getState() == Bundle.STOPPING;
        if (event.getType() == BundleEvent.STARTING && !ending && isAbove(event.getBundle())) {
            goUp();
        } else if (event.getType() == BundleEvent.STOPPED
                && ending
                && nothingAboveRuns()
                && isDown.compareAndSet(false, true)) {
            down.run();
        }
    }

    /** Where nothing lies above the level. */
    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.STARTED || event.getType() == FrameworkEvent.STARTLEVEL_CHANGED) {
            goUpIfPassed();
        }
    }

    private void goUpIfPassed() {
        if (context.getBundle(0).adapt(FrameworkStartLevel.class).getStartLevel() > level) {
            goUp();
        }
    }

    private void goUp() {
        if (isUp.compareAndSet(false, true)) {
            up.run();
        }
    }

    private boolean isAbove(Bundle bundle) {
        BundleStartLevel own = bundle.getBundleId() == 0 ? null : bundle.adapt(BundleStartLevel.class);
        return own != null && own.getStartLevel() > level;
    }

    private boolean nothingAboveRuns() {
        return Arrays.stream(context.getBundles())
                .filter(this::isAbove)
                .noneMatch(bundle -> bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STOPPING);
    }
}
