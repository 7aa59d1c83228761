// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.time.Duration;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks plugins to forget who was erased, where whoever erased them got no answer: a plugin that comes back is asked at once. */
@Component(service = Job.class)
public final class PluginErasureJob implements Job {

    /** Few at a time: a plugin that is slow keeps other jobs waiting. */
    private static final int PORTION = 5;

    private final ErasuresInPlugins erasures;
    private final Ids ids;

    @Activate
    public PluginErasureJob(@Reference ErasuresInPlugins erasures, @Reference Ids ids) {
        this.erasures = erasures;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "personal-data-in-plugins";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean hasWork() {
        return erasures.hasWork();
    }

    @Override
    public void run(Lease lease) {
        erasures.askDue(PORTION, ids.next().toString(), lease::check);
    }
}
