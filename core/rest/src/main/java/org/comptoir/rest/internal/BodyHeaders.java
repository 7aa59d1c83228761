// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
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

    private void refuse(ContainerRequestContext request, String header) {
        request.abortWith(problems.of(
                new Problem(415, "http.media-type", Fault.INVALID, Map.of(ComptoirException.FIELD, header))));
    }

    /** Whether a Content-Type, if there is one, names a media type. */
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
