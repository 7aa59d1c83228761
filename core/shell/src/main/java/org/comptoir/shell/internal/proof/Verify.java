// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.proof;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCodes;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.ServerCommand;
import org.comptoir.shell.internal.proof.Proof.Report;

/** Recomputes every promise about the books. */
@Service
@Command(
        scope = "comptoir",
        name = "verify",
        description = "Recomputes every promise about the books from the journals",
        detailedDescription = "classpath:help/verify.txt")
@Parsing(OptionsFirst.class)
public final class Verify extends ServerCommand {

    @Option(name = "--company", description = "Only this company's books; all companies' unless given")
    @Completion(CompanyCodes.class)
    private String companyCode = "";

    @Option(name = "--only", description = "Only this promise, such as I4")
    private String only = "";

    @Override
    protected Duration patience() {
        return Duration.ofHours(6);
    }

    @Override
    protected void run(Answer answer) {
        Report report = new Proof(services()).of(companies(), id -> only.isEmpty() || only.equals(id), this::callFor);
        Proof.show(report, answer, wantsJson());
    }

    private List<Company> companies() {
        Companies companies = service(Companies.class);
        if (companyCode.isEmpty()) {
            return companies.all();
        }
        return List.of(companies
                .byCode(companyCode)
                .orElseThrow(() -> new ComptoirException(
                        "company.unknown", Fault.NOT_FOUND, Map.of(ComptoirException.VALUE, companyCode))));
    }
}
