// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.apache.sshd.common.config.keys.PublicKeyEntry;

/**
 * The two key pairs of a data folder: the console server's own, and the one that opens it.
 *
 * <p>Both are made here, so that the launcher knows the server it speaks to and no other program that took its port
 * can pass for it.
 */
record SshKeys(Path folder) {

    static final String USER = "comptoir";

    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    KeyPair client() throws IOException, GeneralSecurityException {
        return pair("client");
    }

    PublicKey host() throws IOException, GeneralSecurityException {
        return pair("host").getPublic();
    }

    /** Makes what is missing, and lets the client's key, and nothing else, into the console. */
    void open(Path etc) throws IOException, GeneralSecurityException {
        ensure("host");
        ensure("client");
        String key = PublicKeyEntry.toString(client().getPublic()).split(" ", 3)[1];
        Files.writeString(
                etc.resolve("keys.properties"),
                USER + "=" + key + ",_g_:admingroup\n"
                        + "_g_\\:admingroup=group,admin,manager,viewer,systembundles,ssh\n");
    }

    private void ensure(String name) throws IOException, GeneralSecurityException {
        Path secret = folder.resolve(name + ".key");
        Path open = folder.resolve(name + ".pub");
        if (Files.exists(secret) && Files.exists(open)) {
            return;
        }
        Files.deleteIfExists(secret);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        DataFolder.writeSecret(secret, pem("PRIVATE KEY", pair.getPrivate()));
        Files.writeString(open, pem("PUBLIC KEY", pair.getPublic()));
    }

    private KeyPair pair(String name) throws IOException, GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("EC");
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(bytes(folder.resolve(name + ".pub")))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(bytes(folder.resolve(name + ".key")))));
    }

    private static String pem(String kind, Key key) {
        return "-----BEGIN " + kind + "-----\n" + PEM.encodeToString(key.getEncoded()) + "\n-----END " + kind
                + "-----\n";
    }

    private static byte[] bytes(Path pem) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(pem).replaceAll("-----[A-Z ]+-----", ""));
    }
}
