// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.access;

import java.util.Optional;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.model.Call;
import org.comptoir.model.id.ApiKeyId;
import org.osgi.annotation.versioning.ProviderType;

/** The keys with which programs come in. A key belongs to one company. */
@NotForPlugins
@ProviderType
public interface ApiKeys {

    /**
     * Makes a key. Refused, in this order: {@code field.*} (name), {@code api-key.role-unknown},
     * {@code api-key.scope-unknown}, {@code api-key.no-scope}, {@code api-key.expiry} (before today, more than a year
     * away, or later than the last day of the key that makes it), {@code api-key.exceeds-creator} (neither a key nor a
     * person can make one that may do more than they), {@code api-key.id-taken}, and {@code api-key.secret-shown} to a retry of a request that made its key: the secret
     * is told once and kept nowhere, so that the retry can only say which key to revoke before another is made.
     */
    NewApiKey create(ApiKeyId id, ApiKeyRequest request, Call call);

    /** What {@link #create} would refuse now, but for an id that is taken; makes nothing. */
    void requireCreatable(ApiKeyRequest request, Call call);

    /** The keys of the call's company, expired and revoked ones included, in the order they were made. */
    Page<ApiKey> list(PageRequest page, Call call);

    /**
     * Ends a key for good; every node refuses it within a second. Ending one that has ended changes nothing. Refused:
     * {@code api-key.unknown}.
     */
    void revoke(ApiKeyId id, Call call);

    /**
     * The key behind a presented secret, unless it is unknown, expired or revoked. Of its scopes it has those that the
     * person whom it answers for holds now; where they may not sign in any more, or reach some customers alone, it is not
     * let in. Answered from memory no older than a second; remembers the use.
     */
    Optional<ApiKey> authenticate(String presented);
}
