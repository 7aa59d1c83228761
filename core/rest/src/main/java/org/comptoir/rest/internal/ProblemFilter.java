// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;
import java.util.Locale;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.rest.internal.web.Caller;
import org.glassfish.jersey.message.internal.HeaderValueException;

/** Puts refusals into words of a language that the caller reads. */
final class ProblemFilter implements ContainerResponseFilter {

    private final ProblemTexts texts;
    private final Json json;

    ProblemFilter(ProblemTexts texts, Json json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem refused) {
            Problem problem = refused;
            Locale locale = CallFilter.locale(accepted(request));
            // How much there is of what is short is a figure of the stock, whichever operation tells it.
            if (request.getProperty(Calls.CALLER) instanceof Caller caller && !caller.allows("stock:r")) {
                problem = problem.without("available");
            }
            response.setEntity(json.canonical(problem.titled(texts.title(problem.code(), locale))));
            response.getHeaders().putSingle("Content-Language", locale.getLanguage());
        }
    }

    private static List<Locale> accepted(ContainerRequestContext request) {
        try {
            return request.getAcceptableLanguages();
        } catch (HeaderValueException unreadable) {
            return List.of();
        }
    }
}
