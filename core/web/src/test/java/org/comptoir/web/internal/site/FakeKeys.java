// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.ApiKey;
import org.comptoir.api.access.ApiKeyRequest;
import org.comptoir.api.access.ApiKeys;
import org.comptoir.api.access.NewApiKey;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.ApiKeyId;

/** Keys in a list. */
final class FakeKeys implements ApiKeys {

    static final String SECRET = "cptr_0123456789";

    final List<ApiKey> keys = new ArrayList<>();

    @Override
    public NewApiKey create(ApiKeyId id, ApiKeyRequest request, Call call) {
        if (request.role().isEmpty() && request.scopes().isEmpty()) {
            throw new ComptoirException("api-key.no-scope", Fault.INVALID, Map.of());
        }
        if (keys.stream().anyMatch(key -> key.id().equals(id))) {
            throw new ComptoirException("api-key.id-taken", Fault.CONFLICT, Map.of());
        }
        ApiKey key = key(id, request, call, "active");
        keys.add(key);
        return new NewApiKey(key, SECRET);
    }

    private static ApiKey key(ApiKeyId id, ApiKeyRequest request, Call call, String status) {
        return new ApiKey(
                id,
                call.company(),
                request.name(),
                "cptr_012",
                request.role(),
                request.scopes(),
                request.expiresOn(),
                Instant.EPOCH,
                call.actor().toString(),
                "2026-11-22T09:30:00Z",
                status);
    }

    /** One that somebody else made. */
    ApiKey keyOf(String maker) {
        return new ApiKey(
                new ApiKeyId(new UUID(8, keys.size())),
                FakePeople.LENOIR,
                "old",
                "cptr_012",
                "sales",
                Set.of(),
                LocalDate.of(2027, 1, 1),
                Instant.EPOCH,
                maker,
                "",
                "active");
    }

    @Override
    public void requireCreatable(ApiKeyRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<ApiKey> list(PageRequest page, Call call) {
        return new Page<>(keys, "");
    }

    @Override
    public void revoke(ApiKeyId id, Call call) {
        keys.replaceAll(key -> key.id().equals(id)
                ? key(id, new ApiKeyRequest(key.name(), key.role(), key.scopes(), key.expiresOn()), call, "revoked")
                : key);
    }

    @Override
    public Optional<ApiKey> authenticate(String presented) {
        return Optional.empty();
    }
}
