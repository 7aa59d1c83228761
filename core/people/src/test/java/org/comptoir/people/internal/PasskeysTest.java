// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.comptoir.api.people.Enrolled;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.Passkey;
import org.comptoir.api.people.Step;
import org.comptoir.model.id.PasskeyId;
import org.comptoir.model.id.UserId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class PasskeysTest {

    private static final String PICKER = "picker@lenoir.example";

    private static Enrolled add(Front front, String secret, String name, SoftPasskey passkey) {
        return front.passkeys.add(
                secret, name, passkey.make(front.passkeys.offer(secret, Front.VISITOR)), Front.VISITOR);
    }

    private static List<Passkey> list(Front front, String secret) {
        return front.passkeys.list(secret, Front.VISITOR);
    }

    @EachDatabase
    void aPasskeyIsAddedWithRecoveryCodesAndEndsOtherSessions(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        NewSession other = front.enter(PICKER);
        String secret = front.enter(PICKER).secret();
        String offer = front.passkeys.offer(secret, Front.VISITOR);
        assertThat(offer)
                .contains(
                        "\"attestation\":\"none\"",
                        "\"alg\":-8",
                        "\"alg\":-7",
                        "\"alg\":-257",
                        "\"residentKey\":\"preferred\"",
                        "\"rp\":{\"id\":\"shop.example\"");
        Enrolled added = front.passkeys.add(secret, " Téléphone ", new SoftPasskey().make(offer), Front.VISITOR);
        assertThat(added.recoveryCodes()).hasSize(10);
        assertThat(front.sessions.authenticate(other.secret())).isEmpty();
        assertThat(front.sessions.authenticate(secret)).isEmpty();
        String now = added.session().secret();
        assertThat(list(front, now)).extracting(Passkey::name).containsExactly("Téléphone");
        assertThat(list(front, now).get(0).lastUsedAt()).isNull();
        Enrolled second = add(front, now, "Clé", new SoftPasskey());
        assertThat(second.recoveryCodes()).as("there are some").isEmpty();
        assertThat(front.account
                        .credentials(second.session().secret(), Front.VISITOR)
                        .passkeys())
                .isEqualTo(2);
        assertThat(front.trail()).filteredOn("user.passkey-added"::equals).hasSize(2);
        assertThat(front.details("user.passkey-added")).noneMatch(line -> line.contains("Téléphone"));
    }

    @EachDatabase
    void whatWasNotMadeForThisServerJustNowIsNotKept(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        front.member("other@lenoir.example", "warehouse");
        String secret = front.enter(PICKER).secret();
        String others = front.enter("other@lenoir.example").secret();
        Map<String, Consumer<SoftPasskey>> wrongs = new LinkedHashMap<>();
        wrongs.put("another origin", wrong -> wrong.origin = "https://evil.example");
        wrongs.put("another host", wrong -> wrong.host = "evil.example");
        wrongs.put("nobody there", wrong -> wrong.flags = 0);
        wrongs.put("within another page", wrong -> wrong.crossOrigin = true);
        wrongs.forEach((what, spoil) -> {
            SoftPasskey passkey = new SoftPasskey();
            spoil.accept(passkey);
            assertThat(Front.code(() -> add(front, secret, "x", passkey)))
                    .as(what)
                    .isEqualTo("passkey.refused");
        });
        assertThat(Front.code(() -> add(front, secret, "x", new SoftPasskey("ES384"))))
                .as("an algorithm that was not asked for")
                .isEqualTo("passkey.refused");
        String offer = front.passkeys.offer(secret, Front.VISITOR);
        String answer = new SoftPasskey().make(offer);
        assertThat(Front.code(() -> front.passkeys.add(others, "x", answer, Front.VISITOR)))
                .as("offered to somebody else")
                .isEqualTo("passkey.refused");
        for (String malformed :
                List.of("", "{}", "[1]", answer.replace("attestationObject\":\"", "attestationObject\":\"A"))) {
            assertThat(Front.code(() -> front.passkeys.add(secret, "x", malformed, Front.VISITOR)))
                    .as(malformed)
                    .isEqualTo("passkey.refused");
        }
        String late = new SoftPasskey().make(front.passkeys.offer(secret, Front.VISITOR));
        kernel.clock().advance(Duration.ofMinutes(5));
        assertThat(Front.code(() -> front.passkeys.add(secret, "x", late, Front.VISITOR)))
                .isEqualTo("passkey.refused");
        assertThat(list(front, secret)).isEmpty();
    }

    @EachDatabase
    void anOfferIsGoodOnceAndAPasskeyIsOnePersons(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        front.member("other@lenoir.example", "warehouse");
        SoftPasskey passkey = new SoftPasskey();
        String secret = front.enter(PICKER).secret();
        String answer = passkey.make(front.passkeys.offer(secret, Front.VISITOR));
        String now =
                front.passkeys.add(secret, "x", answer, Front.VISITOR).session().secret();
        assertThat(Front.code(() -> front.passkeys.add(now, "x", answer, Front.VISITOR)))
                .isEqualTo("passkey.refused");
        assertThat(Front.code(() -> add(front, now, "x", passkey))).isEqualTo("passkey.known");
        assertThat(Front.code(
                        () -> add(front, front.enter("other@lenoir.example").secret(), "x", passkey)))
                .isEqualTo("passkey.known");
        assertThat(list(front, now)).hasSize(1);
    }

    @EachDatabase
    void tenAreEnough(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        String secret = front.enter(PICKER).secret();
        for (int i = 0; i < 10; i++) {
            secret = add(front, secret, "key " + i, new SoftPasskey()).session().secret();
        }
        String full = secret;
        assertThat(Front.code(() -> front.passkeys.offer(full, Front.VISITOR))).isEqualTo("passkey.too-many");
        assertThat(Front.code(() -> front.passkeys.add(full, "x", "{}", Front.VISITOR)))
                .isEqualTo("passkey.too-many");
        NewSession fewer = front.passkeys.remove(full, list(front, full).get(4).id(), Front.VISITOR);
        assertThat(list(front, fewer.secret())).hasSize(9);
        add(front, fewer.secret(), "again", new SoftPasskey());
    }

    @EachDatabase
    void addingAndRemovingNeedAFreshProofAndNamesDoNot(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        String secret = add(front, front.enter(PICKER).secret(), "old", new SoftPasskey())
                .session()
                .secret();
        PasskeyId id = list(front, secret).get(0).id();
        kernel.clock().advance(Duration.ofMinutes(6));
        assertThat(Front.code(() -> front.passkeys.offer(secret, Front.VISITOR)))
                .isEqualTo("session.unconfirmed");
        assertThat(Front.code(() -> front.passkeys.add(secret, "x", "{}", Front.VISITOR)))
                .isEqualTo("session.unconfirmed");
        assertThat(Front.code(() -> front.passkeys.remove(secret, id, Front.VISITOR)))
                .isEqualTo("session.unconfirmed");
        front.passkeys.rename(secret, id, "new", Front.VISITOR);
        assertThat(list(front, secret).get(0).name()).isEqualTo("new");
        assertThat(Front.code(() -> front.passkeys.rename(secret, id, " ", Front.VISITOR)))
                .isEqualTo("field.missing");
        assertThat(Front.code(() -> front.passkeys.rename(secret, id, "x".repeat(61), Front.VISITOR)))
                .isEqualTo("field.too-long");
    }

    @EachDatabase
    void thePasskeysOfOthersAreUnknown(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        front.member("other@lenoir.example", "warehouse");
        String mine = add(front, front.enter(PICKER).secret(), "mine", new SoftPasskey())
                .session()
                .secret();
        PasskeyId id = list(front, mine).get(0).id();
        String theirs = front.enter("other@lenoir.example").secret();
        assertThat(list(front, theirs)).isEmpty();
        assertThat(Front.code(() -> front.passkeys.rename(theirs, id, "x", Front.VISITOR)))
                .isEqualTo("passkey.unknown");
        assertThat(Front.code(() -> front.passkeys.remove(theirs, id, Front.VISITOR)))
                .isEqualTo("passkey.unknown");
        assertThat(Front.code(() -> front.passkeys.remove(mine, new PasskeyId(new UUID(1, 1)), Front.VISITOR)))
                .isEqualTo("passkey.unknown");
        assertThat(list(front, mine)).hasSize(1);
    }

    @EachDatabase
    void removingTheLastLeavesThePasswordAloneAndNoRecoveryCodes(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        String secret = add(front, front.enter(PICKER).secret(), "x", new SoftPasskey())
                .session()
                .secret();
        NewSession left =
                front.passkeys.remove(secret, list(front, secret).get(0).id(), Front.VISITOR);
        assertThat(front.account.credentials(left.secret(), Front.VISITOR).recoveryCodesLeft())
                .isZero();
        assertThat(front.knock(PICKER)).isInstanceOf(Step.Entered.class);
        assertThat(front.trail()).contains("user.passkey-removed");
    }

    @EachDatabase
    void whoeverTakesAwayTheSecondFactorTakesAwayPasskeys(TestKernel kernel) {
        Front front = new Front(kernel);
        UserId picker = front.member(PICKER, "warehouse");
        SoftPasskey passkey = new SoftPasskey();
        add(front, front.enter(PICKER).secret(), "x", passkey);
        assertThat(front.users.get(picker, front.console()).secondFactor()).isTrue();
        assertThat(front.users.resetSecondFactor(picker, front.console()).secondFactor())
                .isFalse();
        String answer = passkey.show(front.passkeySignIn.ask(Front.VISITOR));
        assertThat(Front.code(() -> front.passkeySignIn.enter(answer, Front.VISITOR)))
                .isEqualTo("passkey.refused");
        assertThat(front.knock(PICKER)).isInstanceOf(Step.Entered.class);
    }
}
