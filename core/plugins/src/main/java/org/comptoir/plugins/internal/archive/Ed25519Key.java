// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.comptoir.model.ComptoirException;

/**
 * A public key that proves who signed (RFC 8032, Ed25519). Two are equal when they are the same key.
 *
 * @param text base64 of its SubjectPublicKeyInfo (RFC 8410): the one line between the marks of a PEM file
 */
public record Ed25519Key(String text) {

    /** Reads a key, with or without the marks of a PEM file. Refused: {@code plugin.key-malformed}. */
    public static Ed25519Key parse(String text) {
        String line = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            key(line);
            return new Ed25519Key(line);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw ComptoirException.invalid("plugin.key-malformed", "key", text);
        }
    }

    /** Whether {@link #parse} would take it. */
    public static boolean isKey(String text) {
        try {
            parse(text);
            return true;
        } catch (ComptoirException malformed) {
            return false;
        }
    }

    /** Whether this key's owner signed the message; never where the signature cannot be read. */
    public boolean signed(byte[] message, String signature) {
        try {
            java.security.Signature check = java.security.Signature.getInstance("Ed25519");
            check.initVerify(key(text));
            check.update(message);
            return check.verify(decoded(signature));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static PublicKey key(String base64) throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(decoded(base64)));
        if (!(key instanceof EdECPublicKey edwards)
                || !edwards.getParams().getName().equals(NamedParameterSpec.ED25519.getName())) {
            throw new GeneralSecurityException("not an Ed25519 key");
        }
        return key;
    }

    /** Of the texts that base64 reads alike, the one that it writes: else a signature would have several forms. */
    private static byte[] decoded(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new IllegalArgumentException("not the one way to write it");
        }
        return bytes;
    }
}
