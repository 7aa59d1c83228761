// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.comptoir.api.people.Roles;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.jspecify.annotations.Nullable;

/** The table of people. */
final class PersonStore {

    /** How many columns {@link #read} takes, for those who read a person beside something else. */
    static final int COLUMN_COUNT = 16;

    static final String COLUMNS = """
            p.company, p.id, p.email, p.name, p.language_code, p.roles, p.organisation, p.password, p.password_at, p.totp,
            p.totp_step, p.passkeys, p.suspended_at, p.last_sign_in_at, p.created_at, p.version""";

    private static final String SELECT = "select " + COLUMNS + " from person p";
    private static final String CHANGED = ", changed_at = ?, changed_by = ?, version = version + 1";
    private static final String THIS_ONE = " where company = ? and id = ? and version = ?";
    private static final int LONGEST_SEARCH_TEXT = 400;

    /** The e-mail as it is compared: in small letters, whatever the server's own language. */
    static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    Optional<Person> find(Sql sql, CompanyId company, UserId id) {
        return sql.first(SELECT + " where p.company = ? and p.id = ?", row -> read(row, 1), company, id);
    }

    List<Person> byIds(Sql sql, CompanyId company, Collection<UserId> ids) {
        return sql.query(
                SELECT + " where p.company = ? and p.id in ?",
                row -> read(row, 1),
                company,
                new Sql.Keys(Set.copyOf(ids)));
    }

    /** One of two look-ups that are not scoped to a company: the e-mail tells which company is meant. */
    Optional<Person> byEmail(Sql sql, String email) {
        return sql.first(SELECT + " where p.email_key = ?", row -> read(row, 1), key(email));
    }

    /**
     * In the order they were made.
     *
     * @param seen all whom the call reaches
     * @param last after whom to begin; none for the beginning
     */
    List<Person> list(Sql sql, CompanyId company, Seen seen, String pattern, @Nullable UserId last, int limit) {
        List<Object> arguments = new ArrayList<>(List.of(company));
        StringBuilder text = new StringBuilder(SELECT).append(" where p.company = ?");
        seen.restrict(text, arguments);
        if (!pattern.equals(SearchText.EVERYTHING)) {
            text.append(" and p.search_text like ? escape '!'");
            arguments.add(pattern);
        }
        if (last != null) {
            text.append(" and p.id > ?");
            arguments.add(last);
        }
        text.append(" order by p.id fetch first ").append(limit).append(" rows only");
        return sql.query(text.toString(), row -> read(row, 1), arguments.toArray());
    }

    /** All of them, however many: who is left out when the organisation is erased would be kept for good. */
    List<Person> ofOrganisation(Sql sql, CompanyId company, PartyId organisation) {
        return sql.query(
                SELECT + " where p.company = ? and p.organisation = ? order by p.id",
                row -> read(row, 1),
                company,
                organisation);
    }

    /** Those with a role who are not suspended, by name. */
    List<Person> notSuspended(Sql sql, CompanyId company) {
        return sql.query(
                SELECT + " where p.company = ? and p.suspended_at is null order by p.id", row -> read(row, 1), company);
    }

    List<Person> withRole(Sql sql, CompanyId company, String role, int limit) {
        return sql.query(
                SELECT + " where p.company = ? and p.suspended_at is null and p.roles like ? order by p.name, p.id"
                        + " fetch first " + limit + " rows only",
                row -> read(row, 1),
                company,
                "%," + role + ",%");
    }

    /** The organisations that have people here. */
    List<PartyId> organisations(Sql sql, CompanyId company) {
        return sql.query(
                "select distinct organisation from person where company = ? and organisation is not null",
                row -> new PartyId(row.uuid(1)),
                company);
    }

    boolean anybody(Sql sql) {
        return sql.first("select 1 from person fetch first 1 rows only", row -> true)
                .isPresent();
    }

    void insert(Tx tx, Person person) {
        String actor = tx.call().actor().toString();
        tx.update(
                """
                insert into person (company, id, email, email_key, name, language_code, roles, organisation, password,
                  password_at, totp, totp_step, suspended_at, last_sign_in_at, search_text, created_at, created_by,
                  changed_at, changed_by, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, null, null, ?, ?, ?, ?, ?, 1)""",
                person.company(),
                person.id(),
                person.email(),
                key(person.email()),
                person.name(),
                person.language(),
                joined(person.roles()),
                person.organisation(),
                person.password(),
                person.passwordAt(),
                searched(person.name(), person.email()),
                tx.now(),
                actor,
                tx.now(),
                actor);
    }

    /**
     * Takes the person's row until the commit, if they are still as they were read: what is decided on it then holds, and
     * others who change them wait.
     */
    boolean hold(Tx tx, Person person) {
        return tx.update(
                        "update person set version = version" + THIS_ONE,
                        person.company(),
                        person.id(),
                        person.version())
                == 1;
    }

    /** Takes the rows of all admins of the company until the commit, so that no two of them go at once. */
    void holdAdmins(Tx tx) {
        tx.update(
                "update person set version = version where company = ? and roles like ?",
                tx.call().company(),
                "%," + Roles.ADMIN + ",%");
    }

    /** Whether somebody else runs the company's server and can come in. */
    boolean hasOtherAdmin(Sql sql, Person person) {
        return sql.first("""
                        select 1 from person
                        where company = ? and id <> ? and roles like ? and suspended_at is null and password <> ''
                        fetch first 1 rows only""", row -> true, person.company(), person.id(), "%," + Roles.ADMIN + ",%")
                .isPresent();
    }

    /** E-mail, name, language and roles, unless somebody changed the person since. */
    boolean update(Tx tx, Person former, String email, String name, String language, Set<String> roles) {
        return change(
                tx,
                former,
                "email = ?, email_key = ?, name = ?, language_code = ?, roles = ?, search_text = ?",
                email,
                key(email),
                name,
                language,
                joined(roles),
                searched(name, email));
    }

    boolean setPassword(Tx tx, Person former, String digest) {
        return change(tx, former, "password = ?, password_at = ?", digest, tx.now());
    }

    boolean setTotp(Tx tx, Person former, boolean totp, long step) {
        return change(tx, former, "totp = ?, totp_step = ?", totp ? 1 : 0, step);
    }

    boolean setPasskeys(Tx tx, Person former, int passkeys) {
        return change(tx, former, "passkeys = ?", passkeys);
    }

    boolean removeSecondFactors(Tx tx, Person former) {
        return change(tx, former, "totp = 0, totp_step = 0, passkeys = 0");
    }

    boolean setSuspended(Tx tx, Person former, @Nullable Instant at) {
        return change(tx, former, "suspended_at = ?", at);
    }

    /** The same password at another cost: nothing that anybody has to know of. */
    void renewDigest(Tx tx, Person person, String digest) {
        tx.update(
                "update person set password = ? where company = ? and id = ? and password = ?",
                digest,
                person.company(),
                person.id(),
                person.password());
    }

    /** Takes a code's half minute, unless it or a later one was taken before. */
    boolean takeStep(Tx tx, Person person, long step) {
        return tx.update(
                        "update person set totp_step = ? where company = ? and id = ? and totp_step < ?",
                        step,
                        person.company(),
                        person.id(),
                        step)
                == 1;
    }

    /** Notes that somebody came in, if they are still as they were read. */
    boolean signedIn(Tx tx, Person person) {
        return tx.update(
                        "update person set last_sign_in_at = ?" + THIS_ONE + " and suspended_at is null",
                        tx.now(),
                        person.company(),
                        person.id(),
                        person.version())
                == 1;
    }

    private boolean change(Tx tx, Person former, String columns, @Nullable Object... values) {
        List<@Nullable Object> arguments = new ArrayList<>(Arrays.asList(values));
        arguments.addAll(
                List.of(tx.now(), tx.call().actor().toString(), former.company(), former.id(), former.version()));
        return tx.update("update person set " + columns + CHANGED + THIS_ONE, arguments.toArray()) == 1;
    }

    private static String joined(Set<String> roles) {
        return "," + String.join(",", new TreeSet<>(roles)) + ",";
    }

    private static String searched(String name, String email) {
        return SearchText.of(LONGEST_SEARCH_TEXT, name, email).folded();
    }

    /** @param first the number of the first of {@link #COLUMNS} */
    static Person read(Row row, int first) {
        UUID organisation = row.uuidOrNull(first + 6);
        String roles = row.text(first + 5);
        return new Person(
                new CompanyId(row.uuid(first)),
                new UserId(row.uuid(first + 1)),
                row.text(first + 2),
                row.text(first + 3),
                row.text(first + 4),
                Set.of(roles.substring(1, roles.length() - 1).split(",")),
                organisation == null ? null : new PartyId(organisation),
                row.text(first + 7),
                row.instantOrNull(first + 8),
                row.integer(first + 9) == 1,
                row.number(first + 10),
                row.integer(first + 11),
                row.instantOrNull(first + 12),
                row.instantOrNull(first + 13),
                row.instant(first + 14),
                row.number(first + 15));
    }
}
