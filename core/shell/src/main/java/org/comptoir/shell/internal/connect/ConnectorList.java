// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.connect;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.connect.Connectors;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Shops whose orders are pulled. */
@Service
@Command(
        scope = "comptoir",
        name = "connector-list",
        description = "Lists the connectors of the company: where each stands, and what went wrong last",
        detailedDescription = "classpath:help/connector-list.txt")
@Parsing(OptionsFirst.class)
public final class ConnectorList extends CompanyCommand {

    @Override
    protected void run(Answer answer) {
        answer.first(
                limit(),
                service(Connectors.class).list(call()),
                "name",
                "plugin",
                "cursor",
                "pulledAt",
                "nextPullAt",
                "booked",
                "aside",
                "failures",
                "error");
    }
}
