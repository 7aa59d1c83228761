// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.Users;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.api.privacy.PersonalData;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.OutputFile;

/** A copy of all that is kept of somebody. */
@Service
@Command(
        scope = "comptoir",
        name = "person-export",
        description = "Writes all that is kept of a person to a zip",
        detailedDescription = "classpath:help/person-export.txt")
@Parsing(OptionsFirst.class)
public final class PersonExport extends CompanyCommand {

    @Argument(name = "who", description = "The code of a customer, or the e-mail of a user", required = true)
    private String who = "";

    @Argument(index = 1, name = "file", description = "The file to write, or a folder for it", required = true)
    private String file = "";

    @Override
    protected Duration patience() {
        return Duration.ofMinutes(30);
    }

    @Override
    protected void run(Answer answer) throws IOException {
        DataSubject subject = new Subjects(service(Customers.class), service(Users.class)).find(who, call());
        PersonalData data = service(PersonalData.class);
        Path path = Path.of(file);
        OutputFile out = OutputFile.at(
                Files.isDirectory(path)
                        ? path.resolve("personal-data-" + subject + ".zip").toString()
                        : file);
        long bytes = out.write(to -> data.export(subject, to, call()));
        answer.one(Map.of("file", out.path().toString(), "bytes", bytes, "subject", subject.toString()));
    }
}
