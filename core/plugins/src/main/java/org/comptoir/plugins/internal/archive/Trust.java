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
 * @param revokedKeys keys of publishers whose archives are let in no more
 * @param development whether what nobody signed is let in, with a warning
 */
public record Trust(
        Set<Ed25519Key> publishers,
        Set<Ed25519Key> catalogues,
        Set<String> revoked,
        Set<Ed25519Key> revokedKeys,
        boolean development) {

    private static final String DIGEST = "[0-9a-f]{64}";

    public Trust {
        publishers = Set.copyOf(publishers);
        catalogues = Set.copyOf(catalogues);
        revoked = Set.copyOf(revoked);
        revokedKeys = Set.copyOf(revokedKeys);
    }

    /** Trust where no key was revoked. */
    public Trust(Set<Ed25519Key> publishers, Set<Ed25519Key> catalogues, Set<String> revoked, boolean development) {
        this(publishers, catalogues, revoked, Set.of(), development);
    }

    /** Trust in nobody: where everything begins. */
    public static Trust inNobody() {
        return new Trust(Set.of(), Set.of(), Set.of(), false);
    }

    /**
     * Trust as settings say it: keys as {@link Ed25519Key#parse} reads them. Refused: {@code plugin.key-malformed}.
     *
     * @param revoked digests of archives, 64 letters of hexadecimal each, and keys of publishers
     */
    public static Trust in(
            Collection<String> publishers,
            Collection<String> catalogues,
            Collection<String> revoked,
            boolean development) {
        Set<Ed25519Key> revokedKeys =
                keys(revoked.stream().filter(text -> !isDigest(text)).toList());
        Set<Ed25519Key> accepted = new HashSet<>(keys(publishers));
        accepted.removeAll(revokedKeys);
        return new Trust(
                accepted,
                keys(catalogues),
                revoked.stream().filter(Trust::isDigest).collect(Collectors.toSet()),
                revokedKeys,
                development);
    }

    /** Whether a text is the digest of an archive. */
    public static boolean isDigest(String text) {
        return text.matches(DIGEST);
    }

    private static Set<Ed25519Key> keys(Collection<String> texts) {
        return texts.stream().map(Ed25519Key::parse).collect(Collectors.toUnmodifiableSet());
    }

    /** The same, and these archives are let in no more. */
    public Trust revoking(Collection<String> digests) {
        Set<String> all = new HashSet<>(revoked);
        all.addAll(digests);
        return new Trust(publishers, catalogues, all, revokedKeys, development);
    }

    /** Whether a key, as an archive's signature named it, was revoked; no key never is. */
    public boolean revokedKey(String text) {
        return revokedKeys.stream().anyMatch(key -> key.text().equals(text));
    }

    /** Whether a key, as an archive's signature named it, is accepted for publishers. */
    public boolean accepts(String text) {
        return publishers.stream().anyMatch(key -> key.text().equals(text));
    }
}
