// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.people;

import java.util.Locale;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.Users;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.api.privacy.PersonalData;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Takes away all that says who somebody is, as far as no law keeps it. */
@Service
@Command(
        scope = "comptoir",
        name = "person-erase",
        description = "Erases a person but for what the law keeps",
        detailedDescription = "classpath:help/person-erase.txt")
@Parsing(OptionsFirst.class)
public final class PersonErase extends ChangeCommand {

    @Argument(name = "who", description = "The code of a customer, or the e-mail of a user", required = true)
    private String who = "";

    @Option(
            name = "--why",
            description =
                    "no-longer-needed, consent-withdrawn, objection, unlawful, obligation or child (GDPR art. 17(1))",
            required = true)
    private String why = "";

    @Override
    protected boolean irreversible() {
        return true;
    }

    @Override
    protected Plan plan() {
        DataSubject subject = new Subjects(service(Customers.class), service(Users.class)).find(who, call());
        PersonalData data = service(PersonalData.class);
        data.requireErasable(subject, why, call());
        return new Plan(
                "person.erase",
                subject.toString(),
                Map.of("kind", subject.kind().name().toLowerCase(Locale.ROOT), "why", why),
                (answer, call) -> answer.one(data.erase(subject, why, call)));
    }
}
