// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.company;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.company.Companies;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.ServerCommand;

/** Whose books are kept here. */
@Service
@Command(
        scope = "comptoir",
        name = "company-list",
        description = "Lists the companies whose books this server keeps",
        detailedDescription = "classpath:help/company-list.txt")
@Parsing(OptionsFirst.class)
public final class CompanyList extends ServerCommand {

    @Override
    protected void run(Answer answer) {
        answer.first(
                limit(), service(Companies.class).all(), "code", "legalName", "siren", "vatNumber", "currency", "id");
    }
}
