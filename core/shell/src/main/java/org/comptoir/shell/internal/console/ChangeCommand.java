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

    private static final int LONGEST_TEXT = 200;

    @Option(name = "--dry-run", description = "Shows what would be done, and changes nothing")
    private boolean dryRun;

    @Option(name = "--yes", description = "Does not ask; needed where nobody can answer")
    private boolean yes;

    @Option(name = "--reason", description = "Why, for the audit trail")
    private String reason = "";

    @Option(name = "--user", description = "Who asks for it, for the audit trail, where several share the console")
    private String user = "";

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
        refuseLong("--reason", reason);
        refuseLong("--user", user);
        Plan plan = plan();
        if (dryRun) {
            tell(plan, answer);
            return;
        }
        if (irreversible() && !yes) {
            ask(plan);
        }
        Call call = call();
        Map<String, String> said = said();
        if (!said.isEmpty()) {
            record(plan, said, call);
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

    private static void refuseLong(String option, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw ComptoirException.invalid("field.too-long", option, text.length());
        }
    }

    /** What the person says of the act. Nobody checks the name: the actor stays the console's user, who showed a key. */
    private Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        if (!user.isEmpty()) {
            said.put("user", user);
        }
        if (!reason.isEmpty()) {
            said.put("reason", reason);
        }
        return said;
    }

    /** It is written before the act: no act without it. */
    private void record(Plan plan, Map<String, String> said, Call call) {
        service(Units.class).write(call, Boolean.class, tx -> {
            tx.audit("console." + plan.action(), plan.subject(), said);
            return true;
        });
    }
}
