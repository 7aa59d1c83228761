// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.company;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCodes;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** One company. */
@Service
@Command(
        scope = "comptoir",
        name = "company-show",
        description = "Shows a company with its legal identity",
        detailedDescription = "classpath:help/company-show.txt")
@Parsing(OptionsFirst.class)
public final class CompanyShow extends CompanyCommand {

    @Argument(name = "code", description = "The company's code; not needed when there is only one")
    @Completion(CompanyCodes.class)
    private String code = "";

    @Override
    protected void run(Answer answer) {
        answer.one(code.isEmpty() ? company() : company(code));
    }
}
