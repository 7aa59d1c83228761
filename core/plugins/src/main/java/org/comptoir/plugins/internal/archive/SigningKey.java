// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.comptoir.model.ComptoirException;

/** A private key to sign with (RFC 8032, Ed25519). What it signs is the same each time. */
public final class SigningKey {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final PrivateKey secret;
    private final Ed25519Key open;

    private SigningKey(PrivateKey secret) throws GeneralSecurityException {
        this.secret = secret;
        this.open = openHalf(secret);
        byte[] proof = "proof".getBytes(StandardCharsets.UTF_8);
        if (!open.signed(proof, sign(proof))) {
            throw new GeneralSecurityException("the halves of the key do not belong together");
        }
    }

    /** Reads a key from a PEM file of PKCS#8 as {@code openssl genpkey -algorithm ed25519} writes it. */
    public static SigningKey read(Path pem) throws IOException {
        String text = Files.readString(pem);
        int from = text.indexOf(BEGIN);
        int to = text.indexOf(END);
        try {
            byte[] bytes = Base64.getMimeDecoder()
                    .decode(from < 0 || to < from ? "" : text.substring(from + BEGIN.length(), to));
            return new SigningKey(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw ComptoirException.invalid("plugin.key-malformed", "file", pem);
        }
    }

    /** A new key. */
    public static SigningKey generate() {
        try {
            return new SigningKey(
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has Ed25519", absent);
        }
    }

    /** Writes the key for its owner's eyes alone; a file that is there already stays, and is refused. */
    public void write(Path pem) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(secret.getEncoded());
        boolean posix = pem.toAbsolutePath()
                .getFileSystem()
                .supportedFileAttributeViews()
                .contains("posix");
        Files.createFile(
                pem,
                posix
                        ? new java.nio.file.attribute.FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new java.nio.file.attribute.FileAttribute<?>[0]);
        Files.writeString(pem, BEGIN + "\n" + body + "\n" + END + "\n", StandardOpenOption.WRITE);
    }

    /** The half that everybody may know. */
    public Ed25519Key publicKey() {
        return open;
    }

    /** The signature over a message, in base64. */
    public String sign(byte[] message) {
        try {
            java.security.Signature signature = java.security.Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(message);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("cannot sign", failure);
        }
    }

    /**
     * Java has no way to ask a private key of this kind for its public half, but it makes a pair of 32 random bytes, and
     * those of a private key are such bytes. That it is the right half is proven by a signature.
     */
    private static Ed25519Key openHalf(PrivateKey secret) throws GeneralSecurityException {
        byte[] seed =
                secret instanceof EdECPrivateKey edwards ? edwards.getBytes().orElse(new byte[0]) : new byte[0];
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
        pairs.initialize(NamedParameterSpec.ED25519, new Seed(seed));
        return Ed25519Key.parse(Base64.getEncoder()
                .encodeToString(pairs.generateKeyPair().getPublic().getEncoded()));
    }

    /** Randomness that is known beforehand. */
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Seed(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(Arrays.copyOf(bytes, into.length), 0, into, 0, into.length);
        }
    }
}
