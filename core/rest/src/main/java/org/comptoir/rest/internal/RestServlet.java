// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small whiteboard for REST resources: one servlet that stays, and behind it an application that is built anew when a
 * resource comes or goes. Requests under way end on the application that they began on.
 */
@Component(service = Servlet.class, immediate = true)
@HttpWhiteboardServletPattern("/api/v1/*")
@HttpWhiteboardServletName("rest")
@Capability(namespace = "osgi.implementation", name = "osgi.jakartars", version = "2.0")
public final class RestServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RestServlet.class);

    /** Resources come in swarms when bundles start; the application is built when they have settled. */
    private static final long SETTLE_MILLIS = 100;

    private final transient ReadWriteLock lock = new ReentrantReadWriteLock();
    private final transient ScheduledExecutorService builder;
    private final transient ServiceTracker<Object, Object> resources;
    private final transient Providers providers;
    private transient volatile @Nullable ServletContainer current;
    private transient volatile @Nullable ServletConfig config;
    private transient @Nullable ScheduledFuture<?> pending;

    @Activate
    public RestServlet(BundleContext context, @Reference Providers providers) {
        this.providers = providers;
        this.builder = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "comptoir-rest-builder"));
        this.resources = new ServiceTracker<>(context, resourceFilter(context), null) {
            @Override
            public @Nullable Object addingService(ServiceReference<Object> reference) {
                Object resource = super.addingService(reference);
                rebuildSoon();
                return resource;
            }

            @Override
            public void removedService(ServiceReference<Object> reference, Object resource) {
                super.removedService(reference, resource);
                rebuildSoon();
            }
        };
        resources.open();
    }

    private static org.osgi.framework.Filter resourceFilter(BundleContext context) {
        try {
            return context.createFilter("(osgi.jakartars.resource=true)");
        } catch (org.osgi.framework.InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Deactivate
    void close() {
        builder.shutdownNow();
        resources.close();
    }

    @Override
    public void init(ServletConfig given) throws ServletException {
        super.init(given);
        config = given;
        rebuildSoon();
    }

    private synchronized void rebuildSoon() {
        if (pending != null) {
            pending.cancel(false);
        }
        if (!builder.isShutdown()) {
            pending = builder.schedule(this::rebuild, SETTLE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void rebuild() {
        ServletConfig known = config;
        if (known == null) {
            return;
        }
        List<Object> found = new ArrayList<>();
        Object[] services = resources.getServices();
        if (services != null) {
            found.addAll(List.of(services));
        }
        try {
            ServletContainer next = withLoader(() -> {
                ServletContainer made = new ServletContainer(application(found));
                made.init(known);
                return made;
            });
            ServletContainer former = current;
            lock.writeLock().lock();
            try {
                current = next;
            } finally {
                lock.writeLock().unlock();
            }
            if (former != null) {
                former.destroy();
            }
            LOG.info("event=rest-ready resources={}", found.size());
        } catch (Exception | LinkageError failure) {
            LOG.error("event=rest-not-rebuilt action=\"the former resources go on serving; see the cause\"", failure);
        }
    }

    private ResourceConfig application(List<Object> found) {
        ResourceConfig application = new ResourceConfig();
        application.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        application.property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        application.property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        application.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        application.property(ServerProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 65_536);
        providers.all().forEach(application::register);
        application.register(new OpenApiResource(found));
        found.forEach(application::register);
        return application;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        lock.readLock().lock();
        try {
            ServletContainer container = current;
            if (container == null) {
                response.setHeader("Retry-After", "1");
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(ResourceConfig.class.getClassLoader());
            try {
                container.service(request, response);
            } finally {
                thread.setContextClassLoader(before);
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Jersey finds its parts by the thread's loader. */
    private static <T> T withLoader(java.util.concurrent.Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ResourceConfig.class.getClassLoader());
        try {
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
