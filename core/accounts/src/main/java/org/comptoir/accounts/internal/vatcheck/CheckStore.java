// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal.vatcheck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comptoir.api.PageRequest;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.VatCheck;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.PluginStamp;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.VatCheckId;
import org.jspecify.annotations.Nullable;

/** The table of checks: inserts and reads, nothing else. */
final class CheckStore {

    private static final String COLUMNS =
            "id, customer, vat_number, state, proof, holder_name, holder_address, requester,"
                    + " answered_at, checked_at, checked_by, check_name, plugin_id, plugin_version, plugin_digest";

    private static final String SELECT = "select " + COLUMNS + " from vat_check where company = ? and customer = ?";

    void insert(Tx tx, VatCheck check) {
        tx.later(
                "insert into vat_check (company, " + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tx.call().company(),
                check.id(),
                check.customer(),
                check.vatNumber(),
                check.state(),
                check.proof(),
                check.name(),
                check.address(),
                check.requester(),
                check.answeredAt(),
                check.checkedAt(),
                check.checkedBy(),
                check.check(),
                check.plugin().id(),
                check.plugin().version(),
                check.plugin().digest());
    }

    /** The customer's mark follows the answer, unless the number was changed while the authority was asked. */
    void mark(Tx tx, VatCheck check) {
        int checked = check.state().equals("valid") ? 1 : 0;
        tx.later(
                "update customers set vat_number_checked = ?, changed_at = ?, changed_by = ?, version = version + 1"
                        + " where company = ? and id = ? and vat_number = ? and vat_number_checked <> ?",
                checked,
                tx.now(),
                check.checkedBy(),
                tx.call().company(),
                check.customer(),
                check.vatNumber(),
                checked);
    }

    /** The youngest of the customer's present number, if it is no older than that. */
    Optional<VatCheck> since(Sql sql, CompanyId company, Customer customer, Instant moment) {
        return sql.first(
                SELECT + " and vat_number = ? and checked_at > ? order by id desc fetch first 1 rows only",
                CheckStore::check,
                company,
                customer.id(),
                customer.vatNumber(),
                moment);
    }

    /** Youngest first, one more than asked for. @param before where the page before ended, null for the first */
    List<VatCheck> list(Sql sql, CompanyId company, PartyId customer, @Nullable VatCheckId before, PageRequest page) {
        List<Object> args = new ArrayList<>(List.of(company, customer));
        if (before != null) {
            args.add(before);
        }
        return sql.query(
                SELECT + (before == null ? "" : " and id < ?") + " order by id desc fetch first " + (page.limit() + 1)
                        + " rows only",
                CheckStore::check,
                args.toArray());
    }

    private static VatCheck check(Row row) {
        return new VatCheck(
                new VatCheckId(row.uuid(1)),
                new PartyId(row.uuid(2)),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.text(7),
                row.text(8),
                row.instant(9),
                row.instant(10),
                row.text(11),
                row.text(12),
                new PluginStamp(row.text(13), row.text(14), row.text(15)));
    }
}
