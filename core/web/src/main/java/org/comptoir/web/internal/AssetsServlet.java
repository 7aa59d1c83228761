// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.comptoir.web.internal.http.Cautions;
import org.comptoir.web.internal.view.Assets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The files of the pages, to be kept for good: what changes gets another address. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("assets")
@HttpWhiteboardServletPattern(Assets.FOLDER + "*")
public final class AssetsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Assets assets;

    @Activate
    public AssetsServlet(@Reference Assets assets) {
        this.assets = assets;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String rest = request.getPathInfo();
        Assets.File file = assets.at(Assets.FOLDER + (rest == null ? "" : rest.substring(1)));
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Cautions.all().forEach(header -> response.setHeader(header.name(), header.value()));
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        response.setContentType(file.type());
        String encodings = request.getHeader("Accept-Encoding");
        boolean packed = encodings != null && encodings.contains("gzip");
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] content = packed ? file.packed() : file.plain();
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
