// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.people;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.privacy.PersonalData;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Which plugins have not yet forgotten who was erased. */
@Service
@Command(
        scope = "comptoir",
        name = "person-erasures",
        description = "Lists the erasures that still wait for a plugin",
        detailedDescription = "classpath:help/person-erasures.txt")
@Parsing(OptionsFirst.class)
public final class PersonErasures extends CompanyCommand {

    @Override
    protected void run(Answer answer) {
        answer.first(
                limit(), service(PersonalData.class).waiting(call()), "subject", "plugin", "at", "problem", "tries");
    }
}
