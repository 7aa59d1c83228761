// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.console.Session;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** A command that changes something: it makes a plan, shows it or asks, then carries it out. */
public abstract class ChangeCommand extends CompanyCommand {

    private static final int LONGEST_REASON = 200;

    @Option(name = "--dry-run", description = "Shows what would be done, and changes nothing")
    private boolean dryRun;

    @Option(name = "--yes", description = "Does not ask; needed where nobody can answer")
    private boolean yes;

    @Option(name = "--reason", description = "Why, for the audit trail")
    private String reason = "";

    /**
     * What the command is about to do.
     *
     * @param action stable and dotted, such as {@code order.confirm}
     * @param subject to what
     * @param facts what matters about it
     * @param act does it
     */
    public record Plan(String action, String subject, Map<String, ?> facts, Act act) {}

    /** Carries a plan out. */
    @FunctionalInterface
    public interface Act {
        void carryOut(Answer answer, Call call) throws IOException;
    }

    /** Reads what is needed and says what would be done; changes nothing. */
    protected abstract Plan plan() throws IOException;

    /** Whether it cannot be taken back, so that somebody has to agree. */
    protected boolean irreversible() {
        return false;
    }

    protected final String reason() {
        return reason;
    }

    @Override
    protected final void run(Answer answer) throws IOException {
        if (reason.length() > LONGEST_REASON) {
            throw ComptoirException.invalid("field.too-long", "--reason", reason.length());
        }
        Plan plan = plan();
        if (dryRun) {
            tell(plan, answer);
            return;
        }
        if (irreversible() && !yes) {
            ask(plan);
        }
        Call call = call();
        if (!reason.isEmpty()) {
            record(plan, call);
        }
        plan.act().carryOut(answer, call);
    }

    /** Says what would be done. */
    protected void tell(Plan plan, Answer answer) throws IOException {
        Map<String, Object> would = new LinkedHashMap<>();
        would.put("dryRun", true);
        would.put("action", plan.action());
        would.put("subject", plan.subject());
        would.putAll(plan.facts());
        answer.one(would);
    }

    private void ask(Plan plan) throws IOException {
        Session session = session();
        if (session == null || !interactive()) {
            throw new ComptoirException("console.unconfirmed", Fault.INVALID, Map.of("action", plan.action()));
        }
        String answer = session.readLine(plan.action() + " " + plan.subject() + " - sure? (yes/no) ", null);
        if (!"yes".equals(answer)) {
            throw new ComptoirException("console.declined", Fault.CONFLICT, Map.of("action", plan.action()));
        }
    }

    /** The reason is written before the act: no act without it. */
    private void record(Plan plan, Call call) {
        service(Units.class).write(call, Boolean.class, tx -> {
            tx.audit("console." + plan.action(), plan.subject(), Map.of("reason", reason));
            return true;
        });
    }
}
