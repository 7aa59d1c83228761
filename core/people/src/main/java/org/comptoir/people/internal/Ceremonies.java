// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.people.internal.passkey.Credential;
import org.comptoir.people.internal.passkey.RelyingParty;
import org.comptoir.people.internal.passkey.Shown;
import org.comptoir.people.internal.passkey.Verdict;
import org.comptoir.people.internal.passkey.WebAuthn;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks browsers for passkeys and takes their answers: what was asked is worth one answer, right or wrong. */
@Component(service = Ceremonies.class)
public final class Ceremonies {

    private static final Duration LASTS = Duration.ofMinutes(5);

    private final Units units;
    private final Json json;
    private final RelyingParty.Told server;
    private final ChallengeStore challenges = new ChallengeStore();
    private final PasskeyStore passkeys = new PasskeyStore();
    private final RandomText random = new RandomText();

    private @Nullable WebAuthn webAuthn;

    @Activate
    public Ceremonies(
            @Reference PeopleSchema schema,
            @Reference Units units,
            @Reference Json json,
            @Reference ServerAddress address) {
        this.units = units;
        this.json = json;
        this.server = address.relyingParty();
    }

    /** A passkey that was shown and is right, with the count that it showed. */
    record Proof(StoredPasskey passkey, long signCount) {}

    String obstacle() {
        return server.obstacle();
    }

    /** Refused: {@code passkey.not-offered}. */
    private RelyingParty server() {
        RelyingParty party = server.party();
        if (party == null) {
            throw new ComptoirException("passkey.not-offered", Fault.CONFLICT, Map.of("obstacle", server.obstacle()));
        }
        return party;
    }

    /** Made when it is first needed: half a second that no start should wait for. */
    private synchronized WebAuthn webAuthn() {
        WebAuthn made = webAuthn;
        if (made == null) {
            made = new WebAuthn();
            webAuthn = made;
        }
        return made;
    }

    /**
     * What to ask of a browser, for a passkey to be shown. Refused: {@code passkey.not-offered}.
     *
     * @param person whose passkeys will do; none for anybody's
     */
    String ask(Purpose purpose, @Nullable Person person, Call call) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("rpId", server().id());
        options.put("challenge", challenge(purpose, person, call));
        options.put("timeout", LASTS.toMillis());
        options.put("allowCredentials", person == null ? List.of() : descriptors(person));
        options.put("userVerification", purpose.verified() ? "required" : "preferred");
        return json.write(options);
    }

    /** What to ask of a browser, for a passkey to be made. Refused: {@code passkey.not-offered}. */
    String askToMake(Person person, Call call) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("rp", Map.of("id", server().id(), "name", "Comptoir"));
        options.put(
                "user",
                Map.of(
                        "id",
                        encoded(WebAuthn.handle(person.id().value())),
                        "name",
                        person.email(),
                        "displayName",
                        person.name()));
        options.put("challenge", challenge(Purpose.ADD, person, call));
        options.put("timeout", LASTS.toMillis());
        options.put(
                "pubKeyCredParams",
                WebAuthn.ALGORITHMS.stream()
                        .map(algorithm -> Map.of("type", "public-key", "alg", algorithm))
                        .toList());
        options.put("excludeCredentials", descriptors(person));
        options.put(
                "authenticatorSelection",
                Map.of("residentKey", "preferred", "requireResidentKey", false, "userVerification", "preferred"));
        options.put("attestation", "none");
        return json.write(options);
    }

    private String challenge(Purpose purpose, @Nullable Person person, Call call) {
        String challenge = random.next();
        units.write(call, Boolean.class, tx -> {
            challenges.insert(
                    tx,
                    RandomText.digest(challenge),
                    purpose,
                    person == null ? null : person.id(),
                    tx.now().plus(LASTS));
            return true;
        });
        return challenge;
    }

    private List<Map<String, Object>> descriptors(Person person) {
        return units.read(sql -> passkeys.ofPerson(sql, person)).stream()
                .map(passkey -> webAuthn().descriptor(passkey.credential()))
                .toList();
    }

    /** What a browser showed, not yet believed. Refused: {@code passkey.not-offered}. */
    Optional<Shown> shown(String answer) {
        server();
        return webAuthn().shown(answer);
    }

    /** Whose it says that it is. */
    Optional<StoredPasskey> known(Shown shown) {
        return units.read(sql -> passkeys.byCredential(sql, shown.credentialDigest()));
    }

    /**
     * Takes an answer of a person's passkey. Refused: {@code passkey.refused}, whatever was wrong.
     *
     * @param asked who was asked; none where anybody was
     * @param countedBack told when there are two of a passkey
     */
    Proof take(
            Shown shown,
            Purpose purpose,
            @Nullable Person asked,
            Person person,
            Call call,
            Consumer<StoredPasskey> countedBack) {
        boolean open = use(shown.challenge(), purpose, asked, call);
        Optional<StoredPasskey> known =
                known(shown).filter(passkey -> passkey.person().equals(person.id()));
        Credential credential = known.map(StoredPasskey::credential).orElseGet(webAuthn()::nobodys);
        Verdict verdict = webAuthn().judge(shown, credential, server(), purpose.verified());
        if (known.isPresent() && open && verdict == Verdict.COUNTED_BACK) {
            countedBack.accept(known.get());
        }
        boolean theirs = !shown.namesOther(person.id().value()) && (asked != null || shown.namesSomebody());
        if (known.isEmpty() || !open || verdict != Verdict.RIGHT || !theirs) {
            throw Refused.passkey();
        }
        return new Proof(known.get(), WebAuthn.signCount(shown));
    }

    /** Does all that {@link #take} does, for a passkey that nobody has. */
    void takeUnknown(Shown shown, Purpose purpose, Call call) {
        use(shown.challenge(), purpose, null, call);
        webAuthn().judge(shown, webAuthn().nobodys(), server(), purpose.verified());
    }

    private boolean use(String challenge, Purpose purpose, @Nullable Person asked, Call call) {
        return units.write(
                call,
                Boolean.class,
                tx -> challenges.take(tx, RandomText.digest(challenge), purpose, asked == null ? null : asked.id()));
    }

    /** What to keep of a passkey that somebody was asked to make. Refused: {@code passkey.not-offered}, {@code passkey.refused}. */
    Credential made(String answer, Person person, Call call) {
        RelyingParty party = server();
        return webAuthn()
                .made(answer)
                .filter(made -> use(made.challenge(), Purpose.ADD, person, call))
                .flatMap(made -> webAuthn().accept(made, party))
                .orElseThrow(Refused::passkey);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
