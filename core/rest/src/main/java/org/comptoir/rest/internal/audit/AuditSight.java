// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.audit;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.people.User;
import org.comptoir.api.people.Users;
import org.comptoir.api.proof.AuditFilter;
import org.comptoir.api.proof.AuditRow;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Reach;
import org.comptoir.rest.internal.web.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the audit trail a caller sees, and how much of a row. Who has {@code audit:r} sees all; an accountant what
 * bears on the books; a buyer organisation's admin what its people did, and what was done to them and to the
 * organisation: of the latter that it was done, but neither by whom of the merchant's nor how.
 */
final class AuditSight {

    static final String ALL = "audit:r";
    static final String FINANCE = "audit:finance";
    static final String OWN = "audit:own";

    /** Everything but people, keys, secrets, plugins, connectors and the console. */
    private static final Set<String> BOOKS = Set.of(
            "approval",
            "books",
            "catalogue",
            "company",
            "customer",
            "invoice",
            "ledger",
            "order",
            "payment",
            "price-condition",
            "price-list",
            "product",
            "stock");

    private static final int MANY = 500;

    private final Set<String> areas;
    private final @Nullable Set<String> concerning;

    private AuditSight(Set<String> areas, @Nullable Set<String> concerning) {
        this.areas = areas;
        this.concerning = concerning;
    }

    static AuditSight of(Caller caller, Users users, Call call) {
        if (caller.allows(ALL)) {
            return new AuditSight(Set.of(), null);
        }
        if (caller.allows(FINANCE)) {
            return new AuditSight(BOOKS, null);
        }
        return new AuditSight(Set.of(), own(users, call));
    }

    /**
     * The one whose admin asks. Refused: {@code access.out-of-reach} to whoever is not of one: a program with {@link #OWN}
     * alone would be told of everybody that it reaches, which is all of the merchant's.
     */
    static Reach.Organisation organisation(Call call) {
        if (call.reach() instanceof Reach.Organisation organisation) {
            return organisation;
        }
        throw new ComptoirException("access.out-of-reach", Fault.FORBIDDEN, Map.of());
    }

    /** The organisation's people, whom alone its admin reaches, and the organisation itself. */
    private static Set<String> own(Users users, Call call) {
        Set<String> ids = new HashSet<>();
        ids.add(organisation(call).customer().toString());
        String cursor = "";
        do {
            Page<User> page = users.list("", new PageRequest(cursor, MANY), call);
            page.items().forEach(user -> ids.add(user.id().toString()));
            cursor = page.next();
        } while (!cursor.isEmpty());
        return ids;
    }

    /** By whom of the merchant's something was done is not shown, so it cannot be asked for either. */
    AuditFilter narrowed(Moments span, String action, String subject, String actor) {
        boolean hidden = !actor.isEmpty() && isHidden(actor);
        return new AuditFilter(
                span.from(), span.before(), action, subject, actor, areas, hidden ? Set.of() : concerning);
    }

    private boolean isHidden(String actor) {
        return concerning != null
                && concerning.stream()
                        .map(id -> "user:" + id)
                        .noneMatch(theirs -> actor.equals(theirs) || actor.startsWith(theirs + " via plugin "));
    }

    AuditRow shown(AuditRow row) {
        if (!isHidden(row.actor())) {
            return row;
        }
        return new AuditRow(
                row.number(), row.happenedAt(), "merchant", row.action(), row.subject(), Map.of(), "", row.hash());
    }
}
