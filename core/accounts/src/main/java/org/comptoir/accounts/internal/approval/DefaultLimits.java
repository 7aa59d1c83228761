// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal.approval;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.comptoir.accounts.internal.AccountsSchema;
import org.comptoir.api.approval.ApprovalRequest;
import org.comptoir.api.approval.Approvals;
import org.comptoir.api.approval.CompanyLimits;
import org.comptoir.api.approval.Limits;
import org.comptoir.api.company.Companies;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The limits of each company, in a row of their own. */
@Component
public final class DefaultLimits implements Limits {

    private static final String ADMIN = "admin";

    private final Units units;
    private final Companies companies;
    private final Approvals approvals;

    @Activate
    public DefaultLimits(
            @Reference AccountsSchema schema,
            @Reference Units units,
            @Reference Companies companies,
            @Reference Approvals approvals) {
        Objects.requireNonNull(schema, "schema");
        this.units = units;
        this.companies = companies;
        this.approvals = approvals;
    }

    @Override
    public CompanyLimits get(Call call) {
        return units.read(sql -> read(sql, call));
    }

    private CompanyLimits read(Sql sql, Call call) {
        Currency currency = companies.get(call).currency();
        return sql.first(
                        "select refund_minor, case when refund_minor is null then 0 else 1 end, adjustment_minor,"
                                + " case when adjustment_minor is null then 0 else 1 end from company_limit where company = ?",
                        row -> new CompanyLimits(amount(row, 1, currency), amount(row, 3, currency)),
                        call.company())
                .orElse(new CompanyLimits(null, null));
    }

    private static @Nullable Money amount(Row row, int column, Currency currency) {
        return row.integer(column + 1) == 0 ? null : new Money(row.number(column), currency);
    }

    @Override
    public CompanyLimits put(CompanyLimits limits, Call call) {
        Currency currency = companies.get(call).currency();
        requireAmount("refund", limits.refund(), currency);
        requireAmount("adjustment", limits.adjustment(), currency);
        return units.write(call, CompanyLimits.class, tx -> {
            tx.onDuplicate("company_limit_pk", TransientConflict::new);
            tx.update("delete from company_limit where company = ?", call.company());
            tx.update(
                    "insert into company_limit (company, refund_minor, adjustment_minor, changed_at, changed_by)"
                            + " values (?, ?, ?, ?, ?)",
                    call.company(),
                    minor(limits.refund()),
                    minor(limits.adjustment()),
                    tx.now(),
                    call.actor().toString());
            audit(tx, limits);
            return limits;
        });
    }

    private static void requireAmount(String field, @Nullable Money amount, Currency currency) {
        if (amount != null && (amount.signum() < 0 || !amount.currency().equals(currency))) {
            throw ComptoirException.invalid("limit.amount", field, amount);
        }
    }

    private static @Nullable Long minor(@Nullable Money amount) {
        return amount == null ? null : amount.minor();
    }

    private static void audit(Tx tx, CompanyLimits limits) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("refund", limits.refund() == null ? "" : limits.refund().toString());
        facts.put(
                "adjustment",
                limits.adjustment() == null ? "" : limits.adjustment().toString());
        tx.audit("company.limits-put", tx.call().company().toString(), facts);
    }

    @Override
    public void require(Act act, Money value, String subject, Map<String, String> facts, Call call) {
        if (!call.actor().kind().equals("user")) {
            return;
        }
        CompanyLimits limits = get(call);
        @Nullable Money limit = act == Act.REFUND ? limits.refund() : limits.adjustment();
        boolean within =
                limit == null || value.currency().equals(limit.currency()) && Math.abs(value.minor()) <= limit.minor();
        if (!within && !approvals.roles(call).contains(ADMIN)) {
            approvals.need(new ApprovalRequest(act.kind(), subject, facts, Set.of(ADMIN)), call);
        }
    }

    @Override
    public <T> T asking(Call call, Supplier<T> unit) {
        return approvals.asking(call, unit);
    }
}
