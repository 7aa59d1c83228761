// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.InvalidSyntaxException;
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
 * resource comes or goes. Requests under way end on the application that they began on; nobody waits for the change.
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

    private final transient ScheduledExecutorService builder;
    private final transient ServiceTracker<Object, Object> resources;
    private final transient Providers providers;
    private final transient Served served;
    private transient volatile @Nullable ServletConfig config;
    private transient @Nullable ScheduledFuture<?> pending;

    @Activate
    public RestServlet(BundleContext context, @Reference Providers providers, @Reference Served served) {
        this.providers = providers;
        this.served = served;
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

    private static Filter resourceFilter(BundleContext context) {
        try {
            return context.createFilter("(osgi.jakartars.resource=true)");
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Deactivate
    void close() {
        builder.shutdownNow();
        resources.close();
        swap(null);
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
        Object[] services = resources.getServices();
        List<Object> found = services == null ? List.of() : List.of(services);
        try {
            swap(new ApplicationBuilder(providers).build(known, found));
            LOG.info("event=rest-ready resources={}", found.size());
        } catch (ServletException | RuntimeException | LinkageError failure) {
            LOG.error("event=rest-not-rebuilt action=\"the former resources go on serving; see the cause\"", failure);
        }
    }

    private void swap(@Nullable Serving next) {
        Serving former = served.replace(next);
        if (former != null) {
            former.leave();
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Serving serving = served.enter();
        if (serving == null) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ResourceConfig.class.getClassLoader());
        try {
            if (BodyHeaders.hasType(request)) {
                serving.container().service(request, response);
            } else {
                // Jersey would answer with an empty page before any filter of ours is asked.
                response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            }
        } catch (ServletException broken) {
            if (!isCutOff(broken)) {
                throw broken;
            }
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } finally {
            thread.setContextClassLoader(before);
            serving.leave();
        }
    }

    /** Jersey reads what says it is a form before any filter of ours is asked, and takes one that ends early for a defect. */
    private static boolean isCutOff(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(EOFException.class::isInstance);
    }
}
