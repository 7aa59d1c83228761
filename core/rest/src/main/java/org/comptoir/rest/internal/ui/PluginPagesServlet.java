// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.ui;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves the static files of plugins. They are no secrets; what they show comes through the API, which asks for a key. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("plugin-pages")
@HttpWhiteboardServletPattern("/ui/plugins/*")
public final class PluginPagesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Nothing inline, nothing from elsewhere, and nobody frames it. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final transient PluginPages pages;

    @Activate
    public PluginPagesServlet(@Reference PluginPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        // Another version may serve the next request.
        response.setHeader("Cache-Control", "no-cache");
        String asked = request.getPathInfo();
        Optional<PagePath> path = PagePath.of(asked == null ? "" : asked);
        Optional<byte[]> content = path.flatMap(pages::file);
        if (path.isEmpty() || content.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(path.get().mediaType());
        response.setContentLength(content.get().length);
        response.getOutputStream().write(content.get());
    }

    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
