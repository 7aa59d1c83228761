// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.secret;

import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.kernel.Secrets;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** What is kept, by name alone. */
@Service
@Command(
        scope = "comptoir",
        name = "secret-list",
        description = "Lists the names of a company's secrets",
        detailedDescription = "classpath:help/secret-list.txt")
@Parsing(OptionsFirst.class)
public final class SecretList extends CompanyCommand {

    @Override
    protected void run(Answer answer) {
        Call call = call();
        answer.first(
                limit(),
                service(Secrets.class).names(call).stream()
                        .map(name -> Map.of("name", name))
                        .toList(),
                "name");
    }
}
