// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.api.PageRequest;
import org.comptoir.api.approval.Approval;
import org.comptoir.api.approval.ApprovalRequest;
import org.comptoir.api.approval.ApprovalSelection;
import org.comptoir.api.approval.Approvals;
import org.comptoir.api.company.Companies;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.api.ledger.PeriodClosing;
import org.comptoir.api.ledger.PeriodClosings;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Closing days, and opening them again, by four eyes. */
@Component
public final class DefaultPeriodClosings implements PeriodClosings {

    private static final String CLOSE = "ledger.close";
    private static final String REOPEN = "ledger.reopen";
    private static final Set<String> TOLD = Set.of("open", "agreed", "used");
    private static final String ADMIN = "admin";
    private static final String ACCOUNTANT = "accountant";
    private static final int MOST_SHOWN = 100;

    private final Units units;
    private final Approvals approvals;
    private final DayClosing closing;
    private final DayReopening reopening;

    /** The tables are named so that they are there before the first request. */
    @Activate
    public DefaultPeriodClosings(
            @Reference Units units,
            @Reference LedgerTables tables,
            @Reference Companies companies,
            @Reference Ledger ledger,
            @Reference Approvals approvals,
            @Reference Clock clock) {
        Objects.requireNonNull(tables, "tables");
        this.units = units;
        this.approvals = approvals;
        this.closing = new DayClosing(new Charts(units, clock), companies, clock);
        this.reopening = new DayReopening(ledger);
    }

    @Override
    public PeriodClosing request(LocalDate until, Call call) {
        Set<String> others = others(call);
        closing.requireOver(until, call);
        return ask(CLOSE, until, others, call);
    }

    private PeriodClosing ask(String kind, LocalDate until, Set<String> others, Call call) {
        return told(approvals.ask(new ApprovalRequest(kind, until.toString(), Map.of(), others), call));
    }

    @Override
    public PeriodClosing approve(LocalDate until, Call call) {
        Chain[] chains = closing.chains(call);
        return agree(CLOSE, until, call, tx -> closing.close(tx, until, chains), DayClosing.closed(until));
    }

    /** What two agreed to. */
    private interface Act {
        void on(Tx tx);
    }

    private PeriodClosing agree(String kind, LocalDate until, Call call, Act act, ComptoirException done) {
        others(call);
        return units.write(call, PeriodClosing.class, tx -> {
            Approval asked = approvals
                    .pending(kind, until.toString(), call)
                    .orElseThrow(
                            () -> kind.equals(CLOSE) && reopening.isClosed(tx, until) ? done : notRequested(until));
            Approval agreed = approvals.agree(asked.id(), Set.of(kind), call);
            approvals.use(agreed.id(), call);
            act.on(tx);
            return told(agreed);
        });
    }

    private static ComptoirException notRequested(LocalDate until) {
        return new ComptoirException(
                "period.not-requested",
                Fault.NOT_FOUND,
                Map.of(ComptoirException.FIELD, "until", ComptoirException.VALUE, until.toString()));
    }

    @Override
    public PeriodClosing requestReopening(LocalDate until, Call call) {
        Set<String> others = others(call);
        units.read(sql -> reopening.require(sql, until, call));
        return ask(REOPEN, until, others, call);
    }

    @Override
    public PeriodClosing approveReopening(LocalDate until, Call call) {
        return agree(REOPEN, until, call, tx -> reopening.reopen(tx, until), notRequested(until));
    }

    /** Of admin and accountant, what the other of the two must be. Refused: {@code period.two-people}. */
    private Set<String> others(Call call) {
        Set<String> roles = approvals.roles(call);
        Set<String> others = new TreeSet<>();
        if (roles.contains(ADMIN)) {
            others.add(ACCOUNTANT);
        }
        if (roles.contains(ACCOUNTANT)) {
            others.add(ADMIN);
        }
        if (others.isEmpty()) {
            throw new ComptoirException("period.two-people", Fault.FORBIDDEN, Map.of());
        }
        return others;
    }

    private static PeriodClosing told(Approval approval) {
        return new PeriodClosing(
                LocalDate.parse(approval.subject()),
                approval.askedBy(),
                approval.askedAt(),
                approval.answeredBy(),
                approval.answeredAt());
    }

    @Override
    public List<PeriodClosing> list(Call call) {
        return list(CLOSE, call);
    }

    @Override
    public List<PeriodClosing> reopenings(Call call) {
        return list(REOPEN, call);
    }

    private List<PeriodClosing> list(String kind, Call call) {
        return approvals
                .list(
                        new ApprovalSelection(Set.of(kind), ApprovalSelection.Stage.ALL),
                        PageRequest.first(MOST_SHOWN),
                        call)
                .items()
                .stream()
                .filter(approval -> TOLD.contains(approval.state()))
                .map(DefaultPeriodClosings::told)
                .toList();
    }
}
