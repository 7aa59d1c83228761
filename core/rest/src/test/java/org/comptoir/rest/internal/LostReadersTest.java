// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import org.eclipse.jetty.io.EofException;
import org.junit.jupiter.api.Test;

/** Which failures of an answer are nobody's business. */
class LostReadersTest {

    private static final ServletRequest REQUEST = (ServletRequest) Proxy.newProxyInstance(
            LostReadersTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (self, method, args) -> {
                throw new AssertionError("the request has no part in it: " + method);
            });

    private final LostReaders readers = new LostReaders();

    @Test
    void aReaderWhoWentAwayIsNoFailure() {
        FilterChain gone = (request, response) -> {
            throw new ServletException("while writing", new EofException("Broken pipe"));
        };
        assertThatCode(() -> readers.doFilter(REQUEST, response(true), gone)).doesNotThrowAnyException();
    }

    @Test
    void aBodyThatBrokeOffBeforeTheAnswerIsOne() {
        FilterChain gone = (request, response) -> {
            throw new EofException("Early EOF");
        };
        assertThatThrownBy(() -> readers.doFilter(REQUEST, response(false), gone))
                .isInstanceOf(EofException.class);
    }

    @Test
    void anAnswerThatFailsOfItselfIsOne() {
        FilterChain fails = (request, response) -> {
            throw new IOException("broken off");
        };
        assertThatThrownBy(() -> readers.doFilter(REQUEST, response(true), fails))
                .hasMessage("broken off");
    }

    private static ServletResponse response(boolean committed) {
        return (ServletResponse) Proxy.newProxyInstance(
                LostReadersTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (self, method, args) -> {
                    if (method.getName().equals("isCommitted")) {
                        return committed;
                    }
                    throw new AssertionError("not asked: " + method);
                });
    }
}
