// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.comptoir.api.people.TotpOffer;
import org.comptoir.kernel.Secret;
import org.comptoir.kernel.Secrets;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.people.internal.totp.Base32;
import org.comptoir.people.internal.totp.Totp;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people show beside a password: codes of an app, whose secret lies sealed, and recovery codes, kept as digests. */
@Component(service = SecondFactors.class)
public final class SecondFactors {

    private static final int RECOVERY_CODES = 10;

    /** 120 bits, in 24 letters: nobody guesses them, so that a fast digest will do. */
    private static final int RECOVERY_BYTES = 15;

    private static final int GROUP = 6;
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
    private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");

    private final Secrets secrets;
    private final Clock clock;
    private final RandomText random = new RandomText();
    private final PersonStore people = new PersonStore();
    private final PasskeyStore passkeys = new PasskeyStore();

    @Activate
    public SecondFactors(@Reference PeopleSchema schema, @Reference Secrets secrets, @Reference Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A secret for an app, which is worth nothing until a code proves that the app has it. */
    TotpOffer offer(Person person, Call call) {
        String secret = Base32.encode(random.bytes(Totp.SECRET));
        secrets.put(offerName(person), Secret.of(secret), call);
        return new TotpOffer(secret, uri(person, secret));
    }

    /** As apps read it: the label says whose it is, the issuer where it is for. */
    private static String uri(Person person, String secret) {
        String email = URLEncoder.encode(person.email(), StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Comptoir:" + email + "?secret=" + secret
                + "&issuer=Comptoir&algorithm=SHA1&digits=6&period=30";
    }

    /**
     * Puts what was offered in the place of what there was. Refused: {@code totp.not-offered}, {@code sign-in.code}, {@code
     * session.unknown} (somebody changed them meanwhile).
     *
     * @return the recovery codes
     */
    List<String> enrol(Tx tx, Person person, String code) {
        Secret offered = offered(person, tx.call());
        OptionalLong step = new Totp(Base32.decode(offered.reveal())).step(compact(code), clock.instant());
        if (step.isEmpty()) {
            throw wrong();
        }
        if (!people.setTotp(tx, person, true, step.getAsLong())) {
            throw Refused.session();
        }
        secrets.put(name(person), offered, tx.call());
        secrets.remove(offerName(person), tx.call());
        return renewRecoveryCodes(tx, person);
    }

    private Secret offered(Person person, Call call) {
        try {
            return secrets.get(offerName(person), call);
        } catch (ComptoirException refused) {
            if (refused.code().equals("secret.unknown")) {
                throw new ComptoirException("totp.not-offered", Fault.CONFLICT, Map.of());
            }
            throw refused;
        }
    }

    List<String> renewRecoveryCodes(Tx tx, Person person) {
        forgetRecoveryCodes(tx, person);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = Base32.encode(random.bytes(RECOVERY_BYTES)).toLowerCase(Locale.ROOT);
            tx.later(
                    "insert into person_recovery (company, person, digest) values (?, ?, ?)",
                    person.company(),
                    person.id(),
                    recoveryDigest(person, code));
            codes.add(grouped(code));
        }
        return codes;
    }

    private static String grouped(String code) {
        List<String> groups = new ArrayList<>();
        for (int at = 0; at < code.length(); at += GROUP) {
            groups.add(code.substring(at, at + GROUP));
        }
        return String.join("-", groups);
    }

    int recoveryCodesLeft(Sql sql, Person person) {
        return sql.first("select count(*) from person_recovery where person = ?", row -> row.integer(1), person.id())
                .orElse(0);
    }

    /** Takes the app away, and the recovery codes where there is nothing else to recover from. */
    boolean remove(Tx tx, Person person) {
        if (!people.setTotp(tx, person, false, 0)) {
            return false;
        }
        if (person.passkeys() == 0) {
            forgetRecoveryCodes(tx, person);
        }
        forgetSecrets(tx, person);
        return true;
    }

    /** Takes away whatever they show beside a password. No for somebody who was changed meanwhile. */
    boolean removeAll(Tx tx, Person person) {
        if (!people.removeSecondFactors(tx, person)) {
            return false;
        }
        forgetRecoveryCodes(tx, person);
        passkeys.removeAll(tx, person);
        forgetSecrets(tx, person);
        return true;
    }

    private void forgetSecrets(Tx tx, Person person) {
        Set<String> kept = new TreeSet<>(secrets.names(tx.call()));
        for (String name : List.of(name(person), offerName(person))) {
            if (kept.contains(name)) {
                secrets.remove(name, tx.call());
            }
        }
    }

    static void forgetRecoveryCodes(Tx tx, Person person) {
        tx.update("delete from person_recovery where person = ?", person.id());
    }

    /** Whether somebody shows a code of an app, rather than one for recovery. */
    static boolean isOfApp(String code) {
        return SIX_DIGITS.matcher(compact(code)).matches();
    }

    /** Takes a code of their app, which is worth nothing afterwards. Refused: {@code sign-in.code}. */
    void takeCode(Tx tx, Person person, String code) {
        if (!person.totp()) {
            throw wrong();
        }
        Secret secret = secrets.get(name(person), tx.call());
        OptionalLong step = new Totp(Base32.decode(secret.reveal())).step(compact(code), clock.instant());
        if (step.isEmpty() || !people.takeStep(tx, person, step.getAsLong())) {
            throw wrong();
        }
    }

    /** Takes a recovery code, which is worth nothing afterwards. Refused: {@code sign-in.code}. */
    void takeRecoveryCode(Tx tx, Person person, String code) {
        String digest = recoveryDigest(person, compact(code).toLowerCase(Locale.ROOT));
        if (tx.update("delete from person_recovery where person = ? and digest = ?", person.id(), digest) != 1) {
            throw wrong();
        }
    }

    private static String recoveryDigest(Person person, String code) {
        return RandomText.digest("recovery " + person.id() + " " + code);
    }

    private static String compact(String code) {
        return BETWEEN.matcher(code).replaceAll("");
    }

    private static ComptoirException wrong() {
        return new ComptoirException("sign-in.code", Fault.UNAUTHENTICATED, Map.of());
    }

    private static String name(Person person) {
        return "people/" + person.id() + "/totp";
    }

    private static String offerName(Person person) {
        return name(person) + "-offer";
    }
}
