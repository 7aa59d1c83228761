// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.sight;

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
import org.jspecify.annotations.Nullable;

/**
 * Which part of the audit trail a caller sees, and how much of a row. Who has {@code audit:r} sees all; an accountant what
 * bears on the books; a buyer organisation's admin what its people did, and what was done to them and to the
 * organisation: of the latter that it was done, but neither by whom of the merchant's nor how.
 */
public final class AuditSight {

    public static final String ALL = "audit:r";
    public static final String FINANCE = "audit:finance";
    public static final String OWN = "audit:own";

    /** Everything but people, keys, secrets, plugins, connectors and the console. */
    public static final Set<String> BOOKS = Set.of(
            "approval",
            "books",
            "catalogue",
            "company",
            "customer",
            "import",
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

    /** Of this reader. Refused: as {@link #organisation}, to whoever sees but what is their own. */
    public static AuditSight of(Reader reader, Users users, Call call) {
        if (reader.allows(ALL)) {
            return new AuditSight(Set.of(), null);
        }
        if (reader.allows(FINANCE)) {
            return new AuditSight(BOOKS, null);
        }
        return new AuditSight(Set.of(), own(users, call));
    }

    /**
     * The one whose admin asks. Refused: {@code access.out-of-reach} to whoever is not of one: a program with {@link #OWN}
     * alone would be told of everybody that it reaches, which is all of the merchant's.
     */
    public static Reach.Organisation organisation(Call call) {
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

    /**
     * What is wanted, as far as they see it. By whom of the merchant's something was done is not shown, so it cannot be asked
     * for either.
     */
    public AuditFilter narrowed(AuditFilter wanted) {
        boolean hidden = !wanted.actor().isEmpty() && isHidden(wanted.actor());
        return new AuditFilter(
                wanted.from(),
                wanted.before(),
                wanted.action(),
                wanted.subject(),
                wanted.actor(),
                within(wanted.areas()),
                hidden ? Set.of() : concerning);
    }

    /** No area is every area. Of those that are not theirs there is nothing to see: no act begins with a dot. */
    private Set<String> within(Set<String> wanted) {
        if (areas.isEmpty() || wanted.isEmpty()) {
            return areas.isEmpty() ? wanted : areas;
        }
        Set<String> both = new HashSet<>(wanted);
        both.retainAll(areas);
        return both.isEmpty() ? Set.of("") : both;
    }

    private boolean isHidden(String actor) {
        return concerning != null
                && concerning.stream()
                        .map(id -> "user:" + id)
                        .noneMatch(theirs -> actor.equals(theirs) || actor.startsWith(theirs + " via plugin "));
    }

    /** What they see of a row. */
    public AuditRow shown(AuditRow row) {
        if (!isHidden(row.actor())) {
            return row;
        }
        return new AuditRow(
                row.number(), row.happenedAt(), "merchant", row.action(), row.subject(), Map.of(), "", row.hash());
    }
}
