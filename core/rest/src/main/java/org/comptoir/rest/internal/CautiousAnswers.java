// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Sets the headers that keep browsers cautious on every answer of every servlet, before it is asked: one that needs another
 * policy says so itself, and none can forget.
 */
@Component(service = Filter.class)
@HttpWhiteboardFilterPattern("/*")
public final class CautiousAnswers implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse answer) {
            AnswerFilter.CAUTIONS.forEach(answer::setHeader);
        }
        chain.doFilter(request, response);
    }
}
