// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.util.List;
import java.util.Map;
import org.comptoir.api.people.Visitor;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.id.PasskeyId;
import org.comptoir.people.internal.passkey.Credential;

/** What is written when a passkey is made, be it the first at the door or one more. */
final class NewPasskeys {

    private static final int LONGEST_NAME = 60;

    private final Ids ids;
    private final SecondFactors factors;
    private final PersonStore people = new PersonStore();
    private final PasskeyStore store = new PasskeyStore();

    NewPasskeys(Ids ids, SecondFactors factors) {
        this.ids = ids;
        this.factors = factors;
    }

    /** Refused: {@code field.*}. */
    static String named(String name) {
        return new Field("name").required(name, LONGEST_NAME);
    }

    /**
     * Keeps it. Refused: {@code passkey.known}, {@code user.stale}.
     *
     * @return recovery codes for who has none; else none
     */
    List<String> keep(Tx tx, Person person, String name, Credential credential, Visitor visitor) {
        PasskeyId id = new PasskeyId(ids.next());
        tx.onDuplicate("person_passkey_credential", broken -> Refused.conflict("passkey.known", "passkey"));
        if (!people.setPasskeys(tx, person, person.passkeys() + 1)) {
            throw Refused.conflict("user.stale", "version");
        }
        store.insert(tx, new StoredPasskey(person.company(), id, person.id(), name, credential, tx.now(), null));
        Visits.audit(tx, "user.passkey-added", person, visitor, Map.of("passkey", id.toString()));
        boolean codes = factors.recoveryCodesLeft(tx, person) > 0;
        return codes ? List.of() : factors.renewRecoveryCodes(tx, person);
    }
}
