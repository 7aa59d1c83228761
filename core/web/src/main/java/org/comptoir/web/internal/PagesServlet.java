// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.comptoir.web.internal.http.MalformedRequest;
import org.comptoir.web.internal.http.Request;
import org.comptoir.web.internal.http.Response;
import org.comptoir.web.internal.http.Response.Header;
import org.comptoir.web.internal.site.Site;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * The pages, at every path that nobody else serves: a longer pattern wins, so the API, the health and the plugins' files are
 * not touched. Programs that come to a path which is no page get the same refusal as elsewhere on the server.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("pages")
@HttpWhiteboardServletPattern("/*")
public final class PagesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private final transient Site site;

    @Activate
    public PagesServlet(@Reference Site site) {
        this.site = site;
    }

    @Override
    protected void service(HttpServletRequest asked, HttpServletResponse response) throws IOException {
        try {
            Request request = RequestReader.read(asked);
            int refusal = refusal(asked.getMethod(), request);
            if (refusal == 0) {
                write(site.answer(request), asked.getMethod().equals("HEAD"), response);
            } else {
                response.sendError(refusal);
            }
        } catch (MalformedRequest malformed) {
            response.sendError(malformed.status());
        }
    }

    /** What to refuse without a page, 0 for nothing. */
    private int refusal(String method, Request request) {
        boolean known = site.routes().knows(request.path());
        if (!known && (!request.html() || request.path().startsWith("/api"))) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        boolean taken = METHODS.contains(method)
                && (request.html()
                        || site.routes().find(request.method(), request.path()).isPresent());
        return taken ? 0 : HttpServletResponse.SC_METHOD_NOT_ALLOWED;
    }

    private static void write(Response answer, boolean headersOnly, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        Set<String> said = new HashSet<>();
        for (Header header : answer.headers()) {
            // In place of what holds for every answer of the server, not beside it: of two policies browsers obey both.
            if (said.add(header.name())) {
                response.setHeader(header.name(), header.value());
            } else {
                response.addHeader(header.name(), header.value());
            }
        }
        if (!headersOnly) {
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }
}
