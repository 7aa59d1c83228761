// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.ledger;

import java.time.LocalDate;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.ledger.Balance;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.model.Money;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** The trial balance. */
@Service
@Command(
        scope = "comptoir",
        name = "ledger-balance",
        description = "Shows the trial balance",
        detailedDescription = "classpath:help/ledger-balance.txt")
@Parsing(OptionsFirst.class)
public final class LedgerBalance extends CompanyCommand {

    @Option(name = "--from", description = "First day that counts; all unless given")
    private String from = "";

    @Option(name = "--as-of", description = "Last day that counts; today unless given")
    private String asOf = "";

    @Override
    protected void run(Answer answer) {
        List<Balance> balances = service(Ledger.class)
                .trialBalance(date("--from", from, LocalDate.MIN), date("--as-of", asOf, today()), call());
        // A part of a trial balance proves nothing: it is cut only for those who ask.
        answer.first(limit(Integer.MAX_VALUE), balances, "account", "label", "debit", "credit", "balance");
        if (!balances.isEmpty()) {
            Money none = Money.zero(balances.get(0).debit().currency());
            Money debit = balances.stream().map(Balance::debit).reduce(none, Money::plus);
            Money credit = balances.stream().map(Balance::credit).reduce(none, Money::plus);
            answer.say("Debit " + debit + ", credit " + credit + ".");
        }
    }
}
