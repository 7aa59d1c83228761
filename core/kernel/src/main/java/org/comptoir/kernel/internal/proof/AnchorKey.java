// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.internal.GuardedFile;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * The key that a server signs its anchors with: Ed25519 (RFC 8032), in {@code anchor.key} of its data folder, guarded
 * as {@code master.key} is and never in the database. The file holds the private key (PKCS 8) and the public one (X.509
 * SubjectPublicKeyInfo), one a line in base 64.
 */
final class AnchorKey {

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final String publicKey;

    private AnchorKey(PrivateKey secret, String publicKey) {
        this.secret = secret;
        this.publicKey = publicKey;
    }

    /**
     * Reads the key, or makes one.
     *
     * @param mayMake whether a file that is not there is a first start
     * @throws ComptoirException {@code anchor.key-missing}, {@code anchor.key-open} when others may read it, {@code
     *     anchor.key-damaged}
     */
    static AnchorKey in(Path folder, boolean mayMake) {
        GuardedFile file = new GuardedFile(folder.resolve("anchor.key"));
        try {
            if (!file.exists()) {
                if (!mayMake) {
                    throw refusal("anchor.key-missing", file);
                }
                make(file);
            }
            if (file.openToOthers()) {
                throw refusal("anchor.key-open", file);
            }
            return read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void make(GuardedFile file) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Base64.Encoder encoder = Base64.getEncoder();
            file.write(List.of(
                    encoder.encodeToString(pair.getPrivate().getEncoded()),
                    encoder.encodeToString(pair.getPublic().getEncoded())));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform from 15 on has Ed25519", absent);
        }
    }

    private static AnchorKey read(GuardedFile file) throws IOException {
        List<String> lines = file.lines();
        try {
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(
                            Base64.getDecoder().decode(lines.get(0).strip())));
            AnchorKey key = new AnchorKey(secret, lines.get(1).strip());
            if (!signed(key.publicKey, "a trial", key.sign("a trial"))) {
                throw refusal("anchor.key-damaged", file);
            }
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw refusal("anchor.key-damaged", file);
        }
    }

    /** X.509 SubjectPublicKeyInfo in base 64. */
    String publicKey() {
        return publicKey;
    }

    /** How files of this key are called: the first 16 hexadecimal digits of the SHA-256 of the public key's text. */
    String id() {
        return idOf(publicKey);
    }

    static String idOf(String publicKey) {
        return new Sha256().add(publicKey).hex().substring(0, 16);
    }

    /** A signature in base 64. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a sound key signs", impossible);
        }
    }

    /** Whether this is what the key's owner signed; anything that is no key or no signature is not. */
    static boolean signed(String publicKey, String text, String signature) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes(publicKey)));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(bytes(signature));
        } catch (GeneralSecurityException | IllegalArgumentException neither) {
            return false;
        }
    }

    /** One text for the same bytes: another spelling of a signature is a line that was touched. */
    private static byte[] bytes(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new IllegalArgumentException("not as it is written");
        }
        return bytes;
    }

    private static ComptoirException refusal(String code, GuardedFile file) {
        return new ComptoirException(
                code, Fault.INTERNAL, Map.of("file", file.path().toString()));
    }
}
