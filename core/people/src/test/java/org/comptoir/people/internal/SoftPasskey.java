// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * An authenticator and the browser around it, in software: makes and shows one passkey. It does as it is told, wrong things
 * included.
 */
final class SoftPasskey {

    static final int PRESENT = 1;
    static final int VERIFIED = 4;
    private static final int MAY_SYNC = 8;
    private static final int ATTESTED = 64;

    private final ObjectMapper json = new ObjectMapper();
    private final String algorithm;
    private final KeyPair keys;
    private byte[] handle = new byte[0];
    private byte[] id = random(32);

    String origin = "https://shop.example";
    String host = "shop.example";
    int flags = PRESENT | VERIFIED;
    boolean sync;
    boolean crossOrigin;
    boolean tellsWhose = true;
    boolean signsWrong;
    long count;
    String transports = "\"internal\",\"made-up\"";

    SoftPasskey() {
        this("ES256");
    }

    /** @param algorithm ES256, RS256, EdDSA, or ES384, which nobody asked for */
    SoftPasskey(String algorithm) {
        this.algorithm = algorithm;
        this.keys = keys(algorithm);
    }

    private static KeyPair keys(String algorithm) {
        try {
            KeyPairGenerator generator;
            switch (algorithm) {
                case "RS256":
                    generator = KeyPairGenerator.getInstance("RSA");
                    generator.initialize(2048);
                    break;
                case "EdDSA":
                    generator = KeyPairGenerator.getInstance("Ed25519");
                    break;
                default:
                    generator = KeyPairGenerator.getInstance("EC");
                    generator.initialize(new ECGenParameterSpec(algorithm.equals("ES384") ? "secp384r1" : "secp256r1"));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** Another key under the same id, as an attacker has who knows the id alone. */
    SoftPasskey forged() {
        SoftPasskey forged = new SoftPasskey(algorithm);
        forged.id = id;
        forged.handle = handle;
        return forged;
    }

    /** The answer to {@code navigator.credentials.create}. */
    String make(String options) {
        JsonNode asked = tree(options);
        handle = Base64.getUrlDecoder().decode(asked.at("/user/id").textValue());
        byte[] client = client("webauthn.create", asked.get("challenge").textValue());
        Cbor attested = new Cbor()
                .raw(new byte[16])
                .raw(ByteBuffer.allocate(2).putShort((short) id.length).array())
                .raw(id)
                .raw(cose());
        byte[] data = authenticatorData(flags | ATTESTED, attested.bytes());
        Cbor object = new Cbor()
                .map(3)
                .text("fmt")
                .text("none")
                .text("attStmt")
                .map(0)
                .text("authData")
                .bytes(data);
        return answer("{\"clientDataJSON\":\"" + encoded(client) + "\",\"attestationObject\":\""
                + encoded(object.bytes()) + "\",\"transports\":[" + transports + "]}");
    }

    /** The answer to {@code navigator.credentials.get}. */
    String show(String options) {
        return showTo(tree(options).get("challenge").textValue());
    }

    String showTo(String challenge) {
        byte[] client = client("webauthn.get", challenge);
        byte[] data = authenticatorData(flags, new byte[0]);
        byte[] signed = sign(ByteBuffer.allocate(data.length + 32)
                .put(data)
                .put(sha256(client))
                .array());
        String whose = tellsWhose ? ",\"userHandle\":\"" + encoded(handle) + "\"" : "";
        return answer("{\"clientDataJSON\":\"" + encoded(client) + "\",\"authenticatorData\":\"" + encoded(data)
                + "\",\"signature\":\"" + encoded(signed) + "\"" + whose + "}");
    }

    /** Says that it belongs to somebody else. */
    void pretendToBelongTo(SoftPasskey other) {
        handle = other.handle;
    }

    private String answer(String response) {
        return "{\"id\":\"" + encoded(id) + "\",\"rawId\":\"" + encoded(id) + "\",\"type\":\"public-key\",\"response\":"
                + response + ",\"clientExtensionResults\":{},\"authenticatorAttachment\":\"platform\"}";
    }

    private byte[] client(String type, String challenge) {
        ObjectNode client = json.createObjectNode();
        client.put("type", type)
                .put("challenge", challenge)
                .put("origin", origin)
                .put("crossOrigin", crossOrigin);
        return client.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int how, byte[] attested) {
        byte[] hash = sha256(host.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(37 + attested.length)
                .put(hash)
                .put((byte) (sync ? how | MAY_SYNC : how))
                .putInt((int) count)
                .put(attested)
                .array();
    }

    private byte[] cose() {
        if (keys.getPublic() instanceof RSAPublicKey rsa) {
            return new Cbor()
                    .map(4)
                    .number(1)
                    .number(3)
                    .number(3)
                    .number(-257)
                    .number(-1)
                    .bytes(unsigned(rsa.getModulus(), 256))
                    .number(-2)
                    .bytes(unsigned(rsa.getPublicExponent(), 3))
                    .bytes();
        }
        if (keys.getPublic() instanceof ECPublicKey ec) {
            boolean big = algorithm.equals("ES384");
            int length = big ? 48 : 32;
            return new Cbor()
                    .map(5)
                    .number(1)
                    .number(2)
                    .number(3)
                    .number(big ? -35 : -7)
                    .number(-1)
                    .number(big ? 2 : 1)
                    .number(-2)
                    .bytes(unsigned(ec.getW().getAffineX(), length))
                    .number(-3)
                    .bytes(unsigned(ec.getW().getAffineY(), length))
                    .bytes();
        }
        byte[] encoded = keys.getPublic().getEncoded();
        return new Cbor()
                .map(4)
                .number(1)
                .number(1)
                .number(3)
                .number(-8)
                .number(-1)
                .number(6)
                .number(-2)
                .bytes(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length))
                .bytes();
    }

    private static byte[] unsigned(BigInteger value, int length) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[length];
        int skipped = Math.max(0, bytes.length - length);
        System.arraycopy(bytes, skipped, fixed, length - (bytes.length - skipped), bytes.length - skipped);
        return fixed;
    }

    private byte[] sign(byte[] message) {
        String name = algorithm.equals("RS256")
                ? "SHA256withRSA"
                : algorithm.equals("EdDSA")
                        ? "Ed25519"
                        : algorithm.equals("ES384") ? "SHA384withECDSA" : "SHA256withECDSA";
        try {
            Signature signature = Signature.getInstance(name);
            signature.initSign(keys.getPrivate());
            signature.update(signsWrong ? sha256(message) : message);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(text, malformed);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** As much of CBOR (RFC 8949) as authenticators write. */
    private static final class Cbor {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        private Cbor head(int kind, int value) {
            if (value < 24) {
                out.write(kind << 5 | value);
            } else if (value < 256) {
                out.write(kind << 5 | 24);
                out.write(value);
            } else {
                out.write(kind << 5 | 25);
                out.write(value >> 8);
                out.write(value);
            }
            return this;
        }

        Cbor map(int pairs) {
            return head(5, pairs);
        }

        Cbor number(int value) {
            return value < 0 ? head(1, -1 - value) : head(0, value);
        }

        Cbor text(String value) {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            return head(3, utf8.length).raw(utf8);
        }

        Cbor bytes(byte[] value) {
            return head(2, value.length).raw(value);
        }

        Cbor raw(byte[] value) {
            out.writeBytes(value);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
