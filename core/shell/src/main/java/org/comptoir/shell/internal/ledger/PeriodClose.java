// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.ledger.Balance;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Closes a period. */
@Service
@Command(
        scope = "comptoir",
        name = "period-close",
        description = "Closes every day until one, for good",
        detailedDescription = "classpath:help/period-close.txt")
@Parsing(OptionsFirst.class)
public final class PeriodClose extends ChangeCommand {

    @Option(name = "--until", description = "The last day to close", required = true)
    private String until = "";

    @Override
    protected boolean irreversible() {
        return true;
    }

    @Override
    protected Plan plan() {
        LocalDate day = date("--until", until, today());
        List<Balance> balances = service(Ledger.class).trialBalance(LocalDate.MIN, day, call());
        return new Plan("period.close", day.toString(), Map.of("accounts", balances.size()), (answer, call) -> {
            service(Ledger.class).closePeriod(day, call);
            answer.one(Map.of("closedUntil", day));
        });
    }
}
