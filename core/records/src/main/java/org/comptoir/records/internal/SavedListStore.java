// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.records.internal;

import java.util.List;
import java.util.Optional;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.SavedListId;
import org.comptoir.model.id.UserId;

/** The tables of ways to look at lists, and of those that lists open with. */
final class SavedListStore {

    private static final String SELECT =
            "select s.id, s.list_name, s.name, s.query, s.shared, s.person, u.saved from saved_list s"
                    + " left join saved_list_usual u on u.company = s.company and u.saved = s.id and u.person = ?"
                    + " where s.company = ?";

    /** As it is kept. @param usual whether the list opens with it for who asks */
    record Kept(SavedListId id, String list, String name, String query, boolean shared, UserId person, boolean usual) {}

    List<Kept> of(Sql sql, CompanyId company, UserId person, String list) {
        return sql.query(
                SELECT + " and s.list_name = ? and (s.person = ? or s.shared = ?) order by s.shared, s.name, s.id",
                SavedListStore::read,
                person,
                company,
                list,
                person,
                true);
    }

    Optional<Kept> find(Sql sql, CompanyId company, UserId person, SavedListId id) {
        return sql.first(SELECT + " and s.id = ?", SavedListStore::read, person, company, id);
    }

    long count(Sql sql, CompanyId company, UserId person, String list, boolean shared) {
        return sql.first(
                        "select count(*) from saved_list where company = ? and list_name = ? and shared = ?"
                                + " and (shared = ? or person = ?)",
                        row -> row.number(1),
                        company,
                        list,
                        shared,
                        true,
                        person)
                .orElse(0L);
    }

    void insert(Tx tx, Kept kept) {
        tx.update(
                "insert into saved_list (company, id, list_name, name, query, shared, person, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                tx.call().company(),
                kept.id(),
                kept.list(),
                kept.name(),
                kept.query(),
                kept.shared(),
                kept.person(),
                tx.now());
    }

    void rename(Tx tx, SavedListId id, String name) {
        tx.update(
                "update saved_list set name = ? where company = ? and id = ?",
                name,
                tx.call().company(),
                id);
    }

    void remove(Tx tx, SavedListId id) {
        tx.update(
                "delete from saved_list_usual where company = ? and saved = ?",
                tx.call().company(),
                id);
        tx.update(
                "delete from saved_list where company = ? and id = ?", tx.call().company(), id);
    }

    void forget(Tx tx, UserId person, String list) {
        tx.update(
                "delete from saved_list_usual where company = ? and person = ? and list_name = ?",
                tx.call().company(),
                person,
                list);
    }

    void open(Tx tx, UserId person, Kept kept) {
        tx.update(
                "insert into saved_list_usual (company, person, list_name, saved) values (?, ?, ?, ?)",
                tx.call().company(),
                person,
                kept.list(),
                kept.id());
    }

    private static Kept read(Row row) {
        return new Kept(
                new SavedListId(row.uuid(1)),
                row.text(2),
                row.text(3),
                row.text(4),
                row.flag(5),
                new UserId(row.uuid(6)),
                row.uuidOrNull(7) != null);
    }
}
