// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.jspecify.annotations.Nullable;

/**
 * What headers say of a body must be true for us: bodies are read as they come and as UTF-8, so that another encoding is
 * refused rather than misread.
 */
@PreMatching
final class BodyHeaders implements ContainerRequestFilter {

    private static final Set<String> READ = Set.of("utf-8", "us-ascii");

    private final Problems problems;

    BodyHeaders(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isAccept(request)) {
            request.abortWith(problems.of(ComptoirException.invalid("http.header", HttpHeaders.ACCEPT)));
            return;
        }
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (!isType(type) || !isRead(type)) {
            refuse(request, HttpHeaders.CONTENT_TYPE);
            return;
        }
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            refuse(request, HttpHeaders.CONTENT_ENCODING);
        }
    }

    /** Jersey would answer with an empty page, and not ask how refusals look. */
    private static boolean isAccept(ContainerRequestContext request) {
        try {
            return !request.getAcceptableMediaTypes().isEmpty();
        } catch (HeaderValueException malformed) {
            return false;
        }
    }

    private void refuse(ContainerRequestContext request, String header) {
        request.abortWith(problems.of(
                new Problem(415, "http.media-type", Fault.INVALID, Map.of(ComptoirException.FIELD, header))));
    }

    /** Whether there is at most one Content-Type, which names a media type. */
    static boolean hasType(HttpServletRequest request) {
        List<String> types = Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE));
        return types.isEmpty() || (types.size() == 1 && isType(types.get(0)));
    }

    static boolean isType(@Nullable String header) {
        if (header == null) {
            return true;
        }
        try {
            MediaType type = MediaType.valueOf(header);
            return !type.isWildcardType() && !type.isWildcardSubtype();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** JSON knows no other; a file in another character set says so within itself, or by its profile. */
    private static boolean isRead(@Nullable String header) {
        if (header == null) {
            return true;
        }
        MediaType type = MediaType.valueOf(header);
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        return charset == null
                || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                || READ.contains(charset.strip().toLowerCase(Locale.ROOT));
    }
}
