// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.api.company.Companies;
import org.comptoir.api.ledger.PeriodClosing;
import org.comptoir.api.ledger.PeriodClosings;
import org.comptoir.api.people.Users;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.kernel.Units;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.UserId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Closing days by four eyes. */
@Component
public final class DefaultPeriodClosings implements PeriodClosings {

    private static final String ADMIN = "admin";
    private static final String ACCOUNTANT = "accountant";

    private final Units units;
    private final Users users;
    private final DayClosing closing;
    private final ClosingStore store = new ClosingStore();

    /** The tables are named so that they are there before the first request. */
    @Activate
    public DefaultPeriodClosings(
            @Reference Units units,
            @Reference LedgerTables tables,
            @Reference Companies companies,
            @Reference Users users,
            @Reference Clock clock) {
        Objects.requireNonNull(tables, "tables");
        this.units = units;
        this.users = users;
        this.closing = new DayClosing(new Charts(units, clock), companies, clock);
    }

    @Override
    public PeriodClosing request(LocalDate until, Call call) {
        Set<String> sides = sides(call);
        closing.requireOver(until, call);
        return units.write(call, PeriodClosing.class, tx -> store.find(tx, until)
                .map(ClosingStore.Kept::closing)
                .orElseGet(() -> requested(tx, until, sides)));
    }

    private PeriodClosing requested(Tx tx, LocalDate until, Set<String> sides) {
        PeriodClosing made = new PeriodClosing(until, tx.call().actor().toString(), tx.now(), "", null);
        try {
            store.insert(tx, made, sides);
        } catch (DuplicateKey raced) {
            // Somebody was quicker: the next try finds what they asked for.
            throw new TransientConflict(raced);
        }
        tx.audit("ledger.closing-requested", until.toString(), Map.of());
        return made;
    }

    @Override
    public PeriodClosing approve(LocalDate until, Call call) {
        Set<String> sides = sides(call);
        Chain[] chains = closing.chains(call);
        return units.write(call, PeriodClosing.class, tx -> {
            ClosingStore.Kept kept = store.find(tx, until)
                    .orElseThrow(() -> new ComptoirException(
                            "period.not-requested",
                            Fault.NOT_FOUND,
                            Map.of(ComptoirException.FIELD, "until", ComptoirException.VALUE, until.toString())));
            requireOther(kept, sides, call.actor());
            if (!store.approve(tx, until)) {
                throw DayClosing.closed(until);
            }
            closing.close(tx, until, chains);
            tx.audit(
                    "ledger.closing-approved",
                    until.toString(),
                    Map.of("requestedBy", kept.closing().requestedBy()));
            PeriodClosing was = kept.closing();
            return new PeriodClosing(
                    until, was.requestedBy(), was.requestedAt(), call.actor().toString(), tx.now());
        });
    }

    private static void requireOther(ClosingStore.Kept kept, Set<String> sides, Actor actor) {
        PeriodClosing closing = kept.closing();
        if (!closing.approvedBy().isEmpty()) {
            throw DayClosing.closed(closing.until());
        }
        if (closing.requestedBy().equals(actor.toString())) {
            throw new ComptoirException("period.same-person", Fault.FORBIDDEN, Map.of());
        }
        boolean both = kept.sides().contains(ADMIN) && sides.contains(ACCOUNTANT)
                || kept.sides().contains(ACCOUNTANT) && sides.contains(ADMIN);
        if (!both) {
            throw alone();
        }
    }

    private static ComptoirException alone() {
        return new ComptoirException("period.two-people", Fault.FORBIDDEN, Map.of());
    }

    /** Of the two who are needed, which the caller can be. */
    private Set<String> sides(Call call) {
        if (!call.actor().kind().equals("user")) {
            throw alone();
        }
        Set<String> sides = users.get(UserId.parse(call.actor().id()), call).roles().stream()
                .filter(role -> role.equals(ADMIN) || role.equals(ACCOUNTANT))
                .collect(Collectors.toUnmodifiableSet());
        if (sides.isEmpty()) {
            throw alone();
        }
        return sides;
    }

    @Override
    public List<PeriodClosing> list(Call call) {
        Reached.requireEverything(call);
        return units.read(sql -> store.list(sql, call.company()));
    }
}
