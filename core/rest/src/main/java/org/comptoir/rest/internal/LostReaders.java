// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.eclipse.jetty.io.EofException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps to itself that a client went away before it had read its answer. The server would write a trace of a hundred lines
 * for each, at the price of some requests, and whoever hangs up often enough would turn the log over.
 */
@Component(service = Filter.class, property = "service.ranking:Integer=2147483647")
@HttpWhiteboardFilterPattern("/*")
public final class LostReaders implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(LostReaders.class);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            // A body that broke off is another matter: its sender may wait for an answer.
            if (!response.isCommitted() || !isLost(failure)) {
                throw failure;
            }
            LOG.debug("event=reader-lost reason={}", failure.getMessage());
        }
    }

    private static boolean isLost(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EofException) {
                return true;
            }
        }
        return false;
    }
}
