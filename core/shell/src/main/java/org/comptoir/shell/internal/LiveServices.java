// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;

/** Services from the framework's registry. */
@Component(service = Services.class)
public final class LiveServices implements Services {

    private final BundleContext context;
    private final Map<Class<?>, ServiceTracker<Object, Object>> trackers = new ConcurrentHashMap<>();

    @Activate
    public LiveServices(BundleContext context) {
        this.context = context;
    }

    @Deactivate
    void close() {
        trackers.values().forEach(ServiceTracker::close);
    }

    @Override
    public <T> T get(Class<T> type) {
        Object service = tracker(type).getService();
        if (service == null) {
            throw new ComptoirException("service.missing", Fault.UNAVAILABLE, Map.of("service", type.getSimpleName()));
        }
        return type.cast(service);
    }

    @Override
    public <T> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        tracker(type).getTracked().values().forEach(service -> found.add(type.cast(service)));
        return found;
    }

    private ServiceTracker<Object, Object> tracker(Class<?> type) {
        return trackers.computeIfAbsent(type, key -> {
            ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context, key.getName(), null);
            tracker.open();
            return tracker;
        });
    }
}
