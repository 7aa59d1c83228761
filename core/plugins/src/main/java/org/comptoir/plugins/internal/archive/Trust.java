// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom an administrator trusts.
 *
 * @param publishers keys whose archives may be let in
 * @param catalogues keys whose catalogues may be read; reading one lets nothing in
 * @param revoked SHA-256 of archives, in hexadecimal, that are let in no more, whoever signed them
 * @param development whether what nobody signed is let in, with a warning
 */
public record Trust(Set<Ed25519Key> publishers, Set<Ed25519Key> catalogues, Set<String> revoked, boolean development) {

    public Trust {
        publishers = Set.copyOf(publishers);
        catalogues = Set.copyOf(catalogues);
        revoked = Set.copyOf(revoked);
    }

    /** Trust in nobody: where everything begins. */
    public static Trust inNobody() {
        return new Trust(Set.of(), Set.of(), Set.of(), false);
    }

    /** Trust as settings say it: keys as {@link Ed25519Key#parse} reads them. Refused: {@code plugin.key-malformed}. */
    public static Trust in(
            Collection<String> publishers,
            Collection<String> catalogues,
            Collection<String> revoked,
            boolean development) {
        return new Trust(keys(publishers), keys(catalogues), Set.copyOf(revoked), development);
    }

    private static Set<Ed25519Key> keys(Collection<String> texts) {
        return texts.stream().map(Ed25519Key::parse).collect(Collectors.toUnmodifiableSet());
    }

    /** The same, and these archives are let in no more. */
    public Trust revoking(Collection<String> digests) {
        Set<String> all = new HashSet<>(revoked);
        all.addAll(digests);
        return new Trust(publishers, catalogues, all, development);
    }
}
