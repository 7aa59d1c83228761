// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;

/**
 * Tells whoever opens the address in a browser what this is and where its doors are. The empty pattern is the address
 * itself and nothing below it; the annotation for patterns would leave it out.
 */
@Component(service = Servlet.class, property = HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN + "=")
@HttpWhiteboardServletName("door")
public final class DoorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Comptoir</title></head>
            <body>
            <h1>Comptoir</h1>
            <p>Orders, stock, invoices and books of a merchant, each figure provable. This server is run over its API
            and its console.</p>
            <ul>
            <li><a href="/api/v1/openapi.json">/api/v1/openapi.json</a>: what the API under <code>/api/v1</code>
            offers</li>
            <li><a href="/health">/health</a>: whether the server can serve</li>
            </ul>
            <h2>Set up</h2>
            <p>A new server keeps a one-time token in its data folder and prints it when it starts. Turn it into the
            first key:</p>
            <pre>curl -X POST /api/v1/setup -H 'Content-Type: application/json' \\
              -d '{"token": "…", "companyCode": "maison-lenoir"}'</pre>
            <p>In place of <code>companyCode</code>, which names a company that is there such as the demo company, send
            <code>company</code> to found one. From then on send the key:
            <code>Authorization: Bearer …</code></p>
            </body>
            </html>
            """;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(page.length);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(page);
    }

    /** A request that is sent back tells a script what a browser keeps from it. */
    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
