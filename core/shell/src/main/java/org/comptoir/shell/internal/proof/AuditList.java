// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.proof;

import java.time.LocalDate;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.company.Company;
import org.comptoir.api.proof.AuditFilter;
import org.comptoir.api.proof.AuditLog;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Who did what. */
@Service
@Command(
        scope = "comptoir",
        name = "audit-list",
        description = "Lists what was done and by whom, the latest first",
        detailedDescription = "classpath:help/audit-list.txt")
@Parsing(OptionsFirst.class)
public final class AuditList extends CompanyCommand {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    @Option(name = "--from", description = "First day, where the company is")
    private String from = "";

    @Option(name = "--to", description = "Last day, where the company is")
    private String to = "";

    @Option(name = "--action", description = "Such as invoice.issued; with a dot at its end, all that begin so")
    private String action = "";

    @Option(name = "--subject", description = "What it was done to, such as an id")
    private String subject = "";

    @Option(name = "--actor", description = "Who did it, such as user:user_01h...")
    private String actor = "";

    @Override
    protected void run(Answer answer) {
        Company company = company();
        Call call = callFor(company.id());
        AuditFilter filter = new AuditFilter(
                date("--from", from, FIRST).atStartOfDay(company.zone()).toInstant(),
                date("--to", to, LAST).plusDays(1).atStartOfDay(company.zone()).toInstant(),
                action,
                subject,
                actor,
                Set.of(),
                null);
        answer.pages(
                limit(),
                page -> service(AuditLog.class).list(filter, page, call),
                "number",
                "happenedAt",
                "actor",
                "action",
                "subject");
    }
}
