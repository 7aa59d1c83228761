// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PasskeyId;
import org.comptoir.model.id.UserId;
import org.comptoir.people.internal.passkey.Credential;

/** The table of passkeys. */
final class PasskeyStore {

    private static final String SELECT = """
            select company, id, person, name, credential_digest, attested, transports, sign_count, synced, created_at,
              last_used_at
            from person_passkey""";

    /** Not scoped to a company: the passkey tells which company is meant. */
    Optional<StoredPasskey> byCredential(Sql sql, String digest) {
        return sql.first(SELECT + " where credential_digest = ?", PasskeyStore::read, digest);
    }

    /** In the order they were added. */
    List<StoredPasskey> ofPerson(Sql sql, Person person) {
        return sql.query(
                SELECT + " where company = ? and person = ? order by created_at, id",
                PasskeyStore::read,
                person.company(),
                person.id());
    }

    void insert(Tx tx, StoredPasskey passkey) {
        tx.update(
                """
                insert into person_passkey (company, id, person, name, credential_digest, attested, transports, sign_count,
                  synced, created_at, last_used_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)""",
                passkey.company(),
                passkey.id(),
                passkey.person(),
                passkey.name(),
                passkey.credential().digest(),
                passkey.credential().attested(),
                String.join(",", new TreeSet<>(passkey.credential().transports())),
                passkey.credential().signCount(),
                passkey.credential().synced() ? 1 : 0,
                passkey.createdAt());
    }

    /** Notes that a passkey was shown, unless it was shown or removed since it was read. */
    boolean used(Tx tx, StoredPasskey former, long signCount) {
        return tx.update(
                        """
                        update person_passkey set sign_count = ?, last_used_at = ?
                        where company = ? and id = ? and sign_count = ?""",
                        signCount,
                        tx.now(),
                        former.company(),
                        former.id(),
                        former.credential().signCount())
                == 1;
    }

    boolean rename(Tx tx, Person person, PasskeyId id, String name) {
        return tx.update(
                        "update person_passkey set name = ? where company = ? and person = ? and id = ?",
                        name,
                        person.company(),
                        person.id(),
                        id)
                == 1;
    }

    boolean remove(Tx tx, Person person, PasskeyId id) {
        return tx.update(
                        "delete from person_passkey where company = ? and person = ? and id = ?",
                        person.company(),
                        person.id(),
                        id)
                == 1;
    }

    void removeAll(Tx tx, Person person) {
        tx.update("delete from person_passkey where company = ? and person = ?", person.company(), person.id());
    }

    private static StoredPasskey read(Row row) {
        String transports = row.text(7);
        return new StoredPasskey(
                new CompanyId(row.uuid(1)),
                new PasskeyId(row.uuid(2)),
                new UserId(row.uuid(3)),
                row.text(4),
                new Credential(
                        row.text(5),
                        row.text(6),
                        transports.isEmpty() ? Set.of() : Set.of(transports.split(",")),
                        row.number(8),
                        row.integer(9) == 1),
                row.instant(10),
                row.instantOrNull(11));
    }
}
