// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.ECUtil;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.nio.ByteBuffer;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.comptoir.kernel.Sha256;

/**
 * Reads and judges what passkeys sign, by the procedures of WebAuthn level 3, sections 7.1 and 7.2. The library does not trust
 * the makers of authenticators, nor do we ask who they are: attestation is "none". Safe for many threads.
 */
public final class WebAuthn {

    /** EdDSA, ES256 and RS256 of COSE, the one that we like best first. */
    public static final List<Integer> ALGORITHMS = List.of(-8, -7, -257);

    /** More than the longest RSA key and id take. */
    private static final int LONGEST_ANSWER = 16_384;

    private static final List<PublicKeyCredentialParameters> ACCEPTED = List.of(
            accepted(COSEAlgorithmIdentifier.EdDSA),
            accepted(COSEAlgorithmIdentifier.ES256),
            accepted(COSEAlgorithmIdentifier.RS256));

    private final WebAuthnManager manager;
    private final AttestedCredentialDataConverter converter;
    private final Credential nobodys;

    public WebAuthn() {
        ObjectConverter objects = new ObjectConverter();
        this.manager = WebAuthnManager.createNonStrictWebAuthnManager(objects);
        this.converter = new AttestedCredentialDataConverter(objects);
        this.nobodys = madeUp();
    }

    private static PublicKeyCredentialParameters accepted(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    /** What a browser showed; nothing if it is none. */
    public Optional<Shown> shown(String answer) {
        return read(answer, () -> {
            Shown shown = new Shown(manager.parseAuthenticationResponseJSON(answer));
            Objects.requireNonNull(shown.data().getAuthenticatorData(), "authenticator data");
            Objects.requireNonNull(shown.data().getSignature(), "signature");
            shown.challenge();
            shown.credentialDigest();
            return shown;
        });
    }

    /** What a browser made; nothing if it is none. */
    public Optional<Made> made(String answer) {
        return read(answer, () -> {
            Made made = new Made(manager.parseRegistrationResponseJSON(answer));
            Objects.requireNonNull(made.data().getAttestationObject(), "attestation object");
            made.challenge();
            return made;
        });
    }

    /** Hostile bytes break a parser in many ways, which mean the same. */
    private static <T> Optional<T> read(String answer, Supplier<T> reading) {
        if (answer.length() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    /**
     * Whether a passkey that was shown is this one, signed for this server, just now.
     *
     * @param verified whether it must have looked at the person
     */
    public Verdict judge(Shown shown, Credential known, RelyingParty server, boolean verified) {
        AttestedCredentialData attested = converter.convert(bytes(known.attested()));
        CredentialRecordImpl record = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                known.synced(),
                null,
                known.signCount(),
                attested,
                null,
                null,
                null,
                transports(known.transports()));
        try {
            manager.verify(
                    shown.data(),
                    new AuthenticationParameters(
                            property(server, shown.challenge()),
                            record,
                            List.of(attested.getCredentialId()),
                            verified,
                            true));
            return Verdict.RIGHT;
        } catch (MaliciousCounterValueException countedBack) {
            return Verdict.COUNTED_BACK;
        } catch (RuntimeException wrong) {
            return Verdict.WRONG;
        }
    }

    /** How often a passkey says that it has signed. */
    public static long signCount(Shown shown) {
        return Objects.requireNonNull(shown.data().getAuthenticatorData(), "authenticator data")
                .getSignCount();
    }

    /** What to keep of a passkey that was made for this server; nothing if it was not. */
    public Optional<Credential> accept(Made made, RelyingParty server) {
        RegistrationData data = made.data();
        return read("", () -> {
            manager.verify(data, new RegistrationParameters(property(server, made.challenge()), ACCEPTED, false, true));
            return credential(data);
        });
    }

    private Credential credential(RegistrationData data) {
        AuthenticatorData<?> said = Objects.requireNonNull(data.getAttestationObject(), "attestation object")
                .getAuthenticatorData();
        AttestedCredentialData attested =
                Objects.requireNonNull(said.getAttestedCredentialData(), "attested credential data");
        Set<AuthenticatorTransport> transports = data.getTransports();
        return credential(
                attested,
                transports == null
                        ? Set.of()
                        : transports.stream()
                                .map(AuthenticatorTransport::getValue)
                                .filter(Transports.KNOWN::contains)
                                .collect(Collectors.toSet()),
                said.getSignCount(),
                said.isFlagBE());
    }

    private Credential credential(AttestedCredentialData attested, Set<String> transports, long count, boolean synced) {
        return new Credential(
                new Sha256().add(attested.getCredentialId()).hex(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(converter.convert(attested)),
                transports,
                count,
                synced);
    }

    /** A passkey that nobody has, for looking at what an unknown one signed in the same time. */
    public Credential nobodys() {
        return nobodys;
    }

    private Credential madeUp() {
        ECPublicKey key = (ECPublicKey) ECUtil.createKeyPair().getPublic();
        AttestedCredentialData attested = new AttestedCredentialData(
                AAGUID.ZERO, new byte[16], EC2COSEKey.create(key, COSEAlgorithmIdentifier.ES256));
        return credential(attested, Set.of(), 0, false);
    }

    /** How browsers call a passkey, to say which are meant. */
    public Map<String, Object> descriptor(Credential credential) {
        byte[] id = converter.extractCredentialId(bytes(credential.attested()));
        return Map.of(
                "type", "public-key",
                "id", Base64.getUrlEncoder().withoutPadding().encodeToString(id),
                "transports", credential.transports().stream().sorted().toList());
    }

    /** What authenticators know a person by: the bytes of their id, which say nothing about them. */
    public static byte[] handle(UUID person) {
        return ByteBuffer.allocate(16)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }

    static String challenge(CollectedClientData client) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(client.getChallenge().getValue());
    }

    private static ServerProperty property(RelyingParty server, String challenge) {
        return ServerProperty.builder()
                .origin(new Origin(server.origin()))
                .rpId(server.id())
                .challenge(new DefaultChallenge(bytes(challenge)))
                .build();
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private static Set<AuthenticatorTransport> transports(Set<String> names) {
        return names.stream().map(AuthenticatorTransport::create).collect(Collectors.toSet());
    }
}
