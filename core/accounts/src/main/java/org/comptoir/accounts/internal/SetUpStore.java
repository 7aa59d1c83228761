// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.api.DaySpan;
import org.comptoir.api.access.SetUpDraft;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.invoice.PostalAddress;
import org.jspecify.annotations.Nullable;

/** The tables of a set-up that is under way: who may go on with it, and what is settled. */
final class SetUpStore {

    private static final int ONLY_ROW = 1;
    private static final String BEGUN = "begun";
    private static final String DONE = "done";

    /** Whether this pass is good now, for the token of this digest. */
    boolean opens(Sql sql, String pass, String token, Instant now) {
        return sql.first(
                        "select 1 from setup_pass where digest = ? and token_digest = ? and ends_at > ?",
                        row -> true,
                        pass,
                        token,
                        now)
                .isPresent();
    }

    void insert(Tx tx, String pass, String token, Instant until) {
        tx.update("delete from setup_pass where ends_at <= ?", tx.now());
        tx.update(
                "insert into setup_pass (digest, token_digest, ends_at, created_at) values (?, ?, ?, ?)",
                pass,
                token,
                until,
                tx.now());
    }

    void prolong(Tx tx, String pass, Instant until) {
        tx.update("update setup_pass set ends_at = ? where digest = ?", until, pass);
    }

    SetUpDraft draft(Sql sql) {
        return sql.first("""
                        select code, legal_name, legal_form, siren, siret, vat_number, vat_schemes, address_line1,
                          address_postcode, address_city, address_country, currency, zone_id, first_on, last_on
                        from setup_draft""", SetUpStore::read).orElse(SetUpDraft.NOTHING);
    }

    private static SetUpDraft read(Row row) {
        String schemes = row.text(7);
        CompanyRequest company = new CompanyRequest(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                schemes.isEmpty() ? Set.of() : Set.of(schemes.split(",")),
                new PostalAddress("", row.text(8), "", row.text(9), row.text(10), new CountryCode(row.text(11))),
                Currency.of(row.text(12)),
                ZoneId.of(row.text(13)),
                "",
                "",
                "",
                "");
        @Nullable LocalDate first = row.dateOrNull(14);
        @Nullable LocalDate last = row.dateOrNull(15);
        return new SetUpDraft(company, first == null || last == null ? null : new DaySpan(first, last));
    }

    /** In the place of what was settled before. */
    void put(Tx tx, CompanyRequest company, @Nullable DaySpan year) {
        PostalAddress seat = company.address();
        tx.update("delete from setup_draft");
        tx.update(
                """
                insert into setup_draft (once, code, legal_name, legal_form, siren, siret, vat_number, vat_schemes,
                  address_line1, address_postcode, address_city, address_country, currency, zone_id, first_on, last_on,
                  changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                ONLY_ROW,
                company.code(),
                company.legalName(),
                company.legalForm(),
                company.siren(),
                company.siret(),
                company.vatNumber(),
                String.join(",", new TreeSet<>(company.vatSchemes())),
                seat.line1(),
                seat.postcode(),
                seat.city(),
                seat.country().code(),
                company.currency().code(),
                company.zone().getId(),
                year == null ? null : year.first(),
                year == null ? null : year.last(),
                tx.now());
    }

    /** Nobody goes on with it any more, and what it was about is in other tables. */
    void clear(Tx tx) {
        tx.update("delete from setup_pass");
        tx.update("delete from setup_draft");
    }

    void begun(Tx tx) {
        tx.update("update setup_done set stage = ?", BEGUN);
    }

    boolean isUnfinished(Sql sql, CompanyId company) {
        return sql.first("select 1 from setup_done where company = ? and stage = ?", row -> true, company, BEGUN)
                .isPresent();
    }

    /** Whether it was not finished before. */
    boolean finish(Tx tx) {
        return tx.update(
                        "update setup_done set stage = ? where company = ? and stage = ?",
                        DONE,
                        tx.call().company(),
                        BEGUN)
                == 1;
    }
}
