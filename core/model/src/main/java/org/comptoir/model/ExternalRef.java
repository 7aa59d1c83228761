// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

/**
 * How another system names something: the order {@code 5551234} of the shop {@code shopify/maison-lenoir}.
 *
 * @param system which installation of which system, 1 to 64 characters
 * @param kind what it is over there, 1 to 64 characters: {@code order}, {@code refund}
 * @param id its identifier over there, exactly as given, 1 to 255 characters
 * @param revision which state of it was seen (a version, an ETag, a date of change), at most 255 characters; empty
 *     where the other system has no such notion
 */
public record ExternalRef(String system, String kind, String id, String revision) {

    /**
     * A reference to a state of something.
     *
     * @throws ComptoirException {@code external-ref.system}, {@code external-ref.kind}, {@code external-ref.id},
     *     {@code external-ref.revision}
     */
    public ExternalRef {
        require(system, "system", 64);
        require(kind, "kind", 64);
        require(id, "id", 255);
        if (!revision.isEmpty()) {
            require(revision, "revision", 255);
        }
    }

    /** A reference to something whatever its state. */
    public static ExternalRef of(String system, String kind, String id) {
        return new ExternalRef(system, kind, id, "");
    }

    /** The same thing in another state. */
    public ExternalRef withRevision(String seen) {
        return new ExternalRef(system, kind, id, seen);
    }

    /** Whether both name the same thing, be it in different states. */
    public boolean sameThing(ExternalRef other) {
        return id.equals(other.id) && kind.equals(other.kind) && system.equals(other.system);
    }

    private static void require(String text, String field, int longest) {
        if (Texts.malformed(text, longest)) {
            throw ComptoirException.invalid("external-ref." + field, field, text);
        }
    }
}
