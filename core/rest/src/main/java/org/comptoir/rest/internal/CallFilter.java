// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.comptoir.api.access.ApiKey;
import org.comptoir.api.access.ApiKeys;
import org.comptoir.kernel.Ids;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.jspecify.annotations.Nullable;

/** Turns a request into a {@link Call}: who calls, whether that is allowed, and what makes it safe to retry. */
@Priority(Priorities.AUTHENTICATION)
final class CallFilter implements ContainerRequestFilter {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final CompanyId NO_COMPANY = new CompanyId(new UUID(0, 0));
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final ApiKeys keys;
    private final Clock clock;
    private final Ids ids;

    /** Set by Jersey; a proxy that knows the operation of the thread's request. */
    @Context
    private @Nullable ResourceInfo operation;

    CallFilter(ApiKeys keys, Clock clock, Ids ids) {
        this.keys = keys;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        Method method = operation == null ? null : operation.getResourceMethod();
        Needs needs = method == null ? null : method.getAnnotation(Needs.class);
        String scope = needs == null ? "" : needs.value();
        ApiKey key = scope.equals(Needs.NOTHING) ? null : allowed(request, scope);
        Does does = method == null ? null : method.getAnnotation(Does.class);
        byte[] body = body(request, does == null ? 1 << 20 : does.mostBytes());
        request.setProperty(Calls.PROPERTY, call(request, key, body));
    }

    private ApiKey allowed(ContainerRequestContext request, String scope) {
        String header = request.getHeaderString("Authorization");
        if (header == null || !header.startsWith("Bearer ")) {
            throw new ComptoirException("access.no-key", Fault.UNAUTHENTICATED, Map.of());
        }
        ApiKey key = keys.authenticate(header.substring("Bearer ".length()).strip())
                .orElseThrow(() -> new ComptoirException("access.key-unknown", Fault.UNAUTHENTICATED, Map.of()));
        if (scope.isEmpty() || !key.allows(scope)) {
            throw new ComptoirException("access.scope-missing", Fault.FORBIDDEN, Map.of("scope", scope));
        }
        return key;
    }

    private static byte[] body(ContainerRequestContext request, int most) throws IOException {
        if (!request.hasEntity()) {
            return new byte[0];
        }
        byte[] body = request.getEntityStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new ComptoirException(
                    "request.too-large", Fault.TOO_LARGE, Map.of("mostBytes", Integer.toString(most)));
        }
        if (request.getMediaType() != null
                && request.getMediaType().getSubtype().equals("json")) {
            refuseBrokenText(body);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        return body;
    }

    private static void refuseBrokenText(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException broken) {
            throw new ComptoirException(
                    "json.not-utf8", Fault.INVALID, Map.of(ComptoirException.FIELD, "body"), broken);
        }
    }

    private Call call(ContainerRequestContext request, @Nullable ApiKey key, byte[] body) {
        List<Locale> accepted = request.getAcceptableLanguages();
        Locale locale = accepted.stream()
                .filter(wanted ->
                        LANGUAGES.stream().anyMatch(has -> has.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .orElse(Locale.ENGLISH);
        return new Call(
                key == null ? NO_COMPANY : key.company(),
                key == null ? new Actor("anonymous", "") : Actor.apiKey(key.id().toString()),
                idempotency(request, key, body),
                clock.instant().plus(PATIENCE),
                locale,
                ids.next().toString());
    }

    /** The key counts for one caller: two programs may choose the same. */
    private static Idempotency idempotency(ContainerRequestContext request, @Nullable ApiKey key, byte[] body) {
        String given = request.getHeaderString("Idempotency-Key");
        if (given == null || key == null || request.getMethod().equals("GET")) {
            return Idempotency.NONE;
        }
        if (given.isBlank() || given.length() > 200 || !given.chars().allMatch(c -> c > 32 && c < 127)) {
            throw ComptoirException.invalid("idempotency.key-malformed", "Idempotency-Key", given);
        }
        String asked =
                request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath() + "?"
                        + request.getUriInfo().getRequestUri().getRawQuery() + "\n";
        return new Idempotency(key.id() + "/" + given, digest(asked, body));
    }

    private static String digest(String asked, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(asked.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
