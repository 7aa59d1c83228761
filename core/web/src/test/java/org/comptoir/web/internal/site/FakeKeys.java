// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
