// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comptoir.kernel.input.SettingList;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.web.internal.http.Body;
import org.comptoir.web.internal.http.MalformedRequest;
import org.comptoir.web.internal.http.Proxies;
import org.comptoir.web.internal.http.Request;
import org.comptoir.web.internal.http.Response;
import org.comptoir.web.internal.http.Response.Header;
import org.comptoir.web.internal.site.Site;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages, at every path that nobody else serves: a longer pattern wins, so the API, the health and the plugins' files are
 * not touched. Programs that come to a path which is no page get the same refusal as elsewhere on the server.
 */
@Component(service = Servlet.class, configurationPid = "org.comptoir.web")
@Designate(ocd = WebSettings.class)
@HttpWhiteboardServletName("pages")
@HttpWhiteboardServletPattern("/*")
public final class PagesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 64;
    private static final long LARGEST_FILE = 64;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private static final Logger LOG = LoggerFactory.getLogger(PagesServlet.class);

    private final transient Site site;
    private final transient Proxies proxies;
    private final long mostFileBytes;

    @Activate
    public PagesServlet(@Reference Site site, WebSettings settings) {
        this.site = site;
        this.proxies = proxies(settings);
        this.mostFileBytes = Math.max(1, Math.min(LARGEST_FILE, settings.largestFileMegabytes())) << 20;
    }

    /** Where the list cannot be read, nobody is believed: all behind the proxy then share its address, which harms less. */
    private static Proxies proxies(WebSettings settings) {
        try {
            return Proxies.of(SettingList.of(settings.trustedProxies()), settings.proxyHeader());
        } catch (IllegalArgumentException malformed) {
            LOG.error(
                    "event=proxies-ignored value={} action=\"mend trustedProxies in org.comptoir.web: addresses and ranges"
                            + " such as 10.0.0.0/8\"",
                    OneLine.of(String.valueOf(malformed.getMessage()), LONGEST_SHOWN));
            return Proxies.of(List.of(), settings.proxyHeader());
        }
    }

    @Override
    protected void service(HttpServletRequest asked, HttpServletResponse response) throws IOException {
        try {
            Request request = RequestReader.read(asked, proxies, mostFileBytes);
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
        if (request.upload() != null && !takesFiles(request)) {
            return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
        }
        boolean taken = METHODS.contains(method)
                && (request.html()
                        || site.routes().find(request.method(), request.path()).isPresent());
        return taken ? 0 : HttpServletResponse.SC_METHOD_NOT_ALLOWED;
    }

    private boolean takesFiles(Request request) {
        return site.routes()
                .find(request.method(), request.path())
                .filter(match -> match.route().files())
                .isPresent();
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
        if (answer.body() instanceof Body.Bytes whole) {
            response.setContentLength(whole.content().length);
        }
        if (!headersOnly) {
            send(answer.body(), response);
        }
    }

    /** What breaks off after its first bytes must not look whole: the connection breaks with it. */
    private static void send(Body body, HttpServletResponse response) throws IOException {
        try {
            body.writeTo(response.getOutputStream());
        } catch (RuntimeException failure) {
            LOG.error("event=answer-broken-off trace={}", response.getHeader("X-Trace-Id"), failure);
            if (response.isCommitted()) {
                throw new IOException("broken off", failure);
            }
            response.reset();
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
