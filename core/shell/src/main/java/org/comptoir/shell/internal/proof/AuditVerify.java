// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.proof;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** The audit trail. */
@Service
@Command(
        scope = "comptoir",
        name = "audit-verify",
        description = "Proves that nobody changed the audit trail",
        detailedDescription = "classpath:help/audit-verify.txt")
@Parsing(OptionsFirst.class)
public final class AuditVerify extends CompanyCommand {

    @Override
    protected void run(Answer answer) {
        Proof.show(new Proof(services()).of(List.of(company()), "I9"::equals, this::callFor), answer, wantsJson());
    }
}
