// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.message;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.message.Messages;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** What became of messages; never what is in them. */
@Service
@Command(
        scope = "comptoir",
        name = "message-list",
        description = "Lists the company's messages to people, and what became of each",
        detailedDescription = "classpath:help/message-list.txt")
@Parsing(OptionsFirst.class)
public final class MessageList extends CompanyCommand {

    @Override
    protected void run(Answer answer) {
        answer.first(
                limit(),
                service(Messages.class).list(call()),
                "id",
                "template",
                "channel",
                "person",
                "state",
                "tries",
                "notifier",
                "problem",
                "words",
                "queuedAt",
                "askAt");
    }
}
