// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts applications. A plugin's resource with which none starts is left out, so that it harms nobody else. */
final class ApplicationBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationBuilder.class);

    private final Providers providers;

    ApplicationBuilder(Providers providers) {
        this.providers = providers;
    }

    /**
     * An application of these resources.
     *
     * @throws ServletException when not even our own start
     */
    Serving build(ServletConfig config, List<Object> found) throws ServletException {
        try {
            return start(config, found);
        } catch (ServletException | RuntimeException | LinkageError failure) {
            List<Object> own = found.stream().filter(ApplicationBuilder::isOwn).toList();
            if (own.size() == found.size()) {
                throw failure;
            }
            return start(config, withWhatStarts(config, own, found));
        }
    }

    private List<Object> withWhatStarts(ServletConfig config, List<Object> own, List<Object> found) {
        List<Object> sound = new ArrayList<>(own);
        for (Object resource : found) {
            if (isOwn(resource)) {
                continue;
            }
            sound.add(resource);
            try {
                start(config, sound).leave();
            } catch (ServletException | RuntimeException | LinkageError failure) {
                sound.remove(resource);
                LOG.error(
                        "event=rest-resource-left-out resource={} action=\"mend or remove the plugin; see the cause\"",
                        resource.getClass().getName(),
                        failure);
            }
        }
        return sound;
    }

    /** Jersey finds its parts by the thread's loader. */
    private Serving start(ServletConfig config, List<Object> resources) throws ServletException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ResourceConfig.class.getClassLoader());
        try {
            ServletContainer container = new ServletContainer(Applications.of(providers, resources));
            container.init(config);
            return new Serving(container, resources);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static boolean isOwn(Object resource) {
        return resource.getClass().getClassLoader() == ApplicationBuilder.class.getClassLoader();
    }
}
