// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.company;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.access.ApiKeys;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** The keys of programs. */
@Service
@Command(
        scope = "comptoir",
        name = "apikey-list",
        description = "Lists the API keys of a company, without their secrets",
        detailedDescription = "classpath:help/apikey-list.txt")
@Parsing(OptionsFirst.class)
public final class ApiKeyList extends CompanyCommand {

    @Override
    protected void run(Answer answer) {
        Call call = call();
        answer.pages(
                limit(),
                page -> service(ApiKeys.class).list(page, call),
                "id",
                "name",
                "prefix",
                "role",
                "status",
                "expiresOn",
                "createdBy",
                "lastUsed");
    }
}
