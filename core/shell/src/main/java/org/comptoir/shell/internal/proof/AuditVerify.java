// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.proof;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.proof.Proof.Report;

/** The audit trail. */
@Service
@Command(
        scope = "comptoir",
        name = "audit-verify",
        description = "Proves that nobody changed the audit trail",
        detailedDescription = "classpath:help/audit-verify.txt")
@Parsing(OptionsFirst.class)
public final class AuditVerify extends CompanyCommand {

    /** The trail by itself, and the chains against what was written outside the database. */
    private static final Set<String> PROMISES = Set.of("I9", "I9-anchors");

    @Override
    protected Duration patience() {
        return Duration.ofHours(6);
    }

    @Override
    protected void run(Answer answer) {
        Report report = new Proof(services()).of(List.of(company()), PROMISES::contains, this::callFor);
        Proof.show(report, answer, wantsJson());
    }
}
