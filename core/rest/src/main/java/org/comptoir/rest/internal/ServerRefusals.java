// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.Fault;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What the HTTP server refuses by itself, since it cannot read it or nobody serves it, told like every other refusal. Its
 * own pages are HTML and say what it is.
 */
final class ServerRefusals extends ErrorHandler {

    private final ProblemTexts texts;
    private final Json json;

    ServerRefusals(ProblemTexts texts, Json json) {
        this.texts = texts;
        this.json = json;
    }

    /** Its own are for GET, POST and HEAD. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Problem problem = Problem.of(status);
        Locale locale = CallFilter.locale(accepted(request));
        HttpFields.Mutable headers = response.getHeaders();
        AnswerFilter.CAUTIONS.forEach(headers::put);
        headers.put(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE);
        headers.put(HttpHeader.CONTENT_LANGUAGE, locale.getLanguage());
        if (problem.fault() == Fault.UNAVAILABLE) {
            headers.put(HttpHeader.RETRY_AFTER, "1");
        }
        if (isUnread(status)) {
            headers.put(HttpHeader.CONNECTION, "close");
        }
        byte[] body = json.canonical(problem.titled(texts.title(problem.code(), locale)));
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    /**
     * Whether the request could not be read to its end. Then the server ends the line, since nothing behind it can be read
     * either, and says nothing of it: a client that was not told would send its next request into the void.
     */
    private static boolean isUnread(int status) {
        boolean refused = HttpStatus.isClientError(status) && status != HttpStatus.NOT_FOUND_404;
        return refused || status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505;
    }

    /** Of a client that says nothing, the server would guess that it speaks the language of this machine. */
    private static List<Locale> accepted(Request request) {
        return request.getHeaders().contains(HttpHeader.ACCEPT_LANGUAGE) ? Request.getLocales(request) : List.of();
    }
}
