// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Who is refused before their body was read keeps the connection, or is told that it ends. The server would close it without
 * a word where part of the body had not come yet, and the client's next request, which may be a good one, would fail.
 */
@Component(service = Filter.class)
@HttpWhiteboardFilterPattern("/*")
public final class UnreadBodies implements Filter {

    /** What is rather read than answered with the end of the connection, in bytes. */
    private static final int SMALL = 64 << 10;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest asked) || !(response instanceof HttpServletResponse answer)) {
            chain.doFilter(request, response);
            return;
        }
        long length = asked.getContentLengthLong();
        boolean body = length > 0 || asked.getHeader("Transfer-Encoding") != null;
        // Who waits for a word before sending must not be waited for.
        boolean small = length <= SMALL && length > 0 && asked.getHeader("Expect") == null;
        if (!body) {
            chain.doFilter(request, response);
        } else if (small) {
            chain.doFilter(request, response);
            readOn(asked);
        } else {
            chain.doFilter(request, new Ending(answer));
        }
    }

    private static void readOn(HttpServletRequest request) {
        byte[] part = new byte[SMALL];
        try {
            ServletInputStream body = request.getInputStream();
            while (!body.isFinished() && body.read(part) >= 0) {
                // Nobody wants it.
            }
        } catch (IOException | RuntimeException broken) {
            // A body that was cut off or is none: the answer is given, and the server ends such a connection by itself.
            return;
        }
    }

    /** Says with a refusal that the connection ends. */
    private static final class Ending extends HttpServletResponseWrapper {

        Ending(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            if (status >= SC_BAD_REQUEST) {
                setHeader("Connection", "close");
            }
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            setHeader("Connection", "close");
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            setHeader("Connection", "close");
            super.sendError(status, message);
        }
    }
}
