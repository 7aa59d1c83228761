// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import org.comptoir.brokers.internal.Asker;
import org.comptoir.spi.data.v1.PluginData;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees plugins' data come and go. Knows the bundle alone, so that it keeps nothing of a plugin that went. */
@Component(service = DataWatch.class, immediate = true)
public final class DataWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DataWatch.class);

    private final ServiceTracker<PluginData, Long> tracker;

    @Activate
    public DataWatch(BundleContext context, @Reference DataOfPlugins data) {
        this.tracker = new ServiceTracker<>(context, PluginData.class, null) {
            @Override
            public @Nullable Long addingService(ServiceReference<PluginData> reference) {
                return appeared(reference.getBundle(), data);
            }

            @Override
            public void removedService(ServiceReference<PluginData> reference, Long bundle) {
                data.went(bundle);
            }
        };
        tracker.open();
    }

    private static @Nullable Long appeared(@Nullable Bundle bundle, DataOfPlugins data) {
        if (bundle == null) {
            return null;
        }
        Asker asker = Asker.of(bundle);
        if (asker.id().isEmpty()) {
            LOG.warn("event=plugin-data-without-passport bundle={}", bundle.getSymbolicName());
            return null;
        }
        data.appeared(asker);
        return bundle.getBundleId();
    }

    @Deactivate
    void close() {
        tracker.close();
    }
}
