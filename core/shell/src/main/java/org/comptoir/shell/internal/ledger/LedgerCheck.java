// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.ledger;

import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.proof.Proof;

/** The books. */
@Service
@Command(
        scope = "comptoir",
        name = "ledger-check",
        description = "Proves that the books of a company are whole",
        detailedDescription = "classpath:help/ledger-check.txt")
@Parsing(OptionsFirst.class)
public final class LedgerCheck extends CompanyCommand {

    /** Balance, one entry a fact, gapless numbers, frozen content, sums. */
    private static final Set<String> PROMISES = Set.of("I1", "I2", "I4", "I5", "I6");

    @Override
    protected void run(Answer answer) {
        Proof proof = new Proof(services());
        Proof.show(
                proof.of(List.of(company()), id -> PROMISES.contains(id.split("-", 2)[0]), this::callFor),
                answer,
                wantsJson());
    }
}
