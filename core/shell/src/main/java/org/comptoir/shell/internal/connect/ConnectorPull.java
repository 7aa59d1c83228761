// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.connect;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.connect.Connectors;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Has the orders of a shop pulled. */
@Service
@Command(
        scope = "comptoir",
        name = "connector-pull",
        description = "Has the orders of a shop pulled within the next seconds",
        detailedDescription = "classpath:help/connector-pull.txt")
@Parsing(OptionsFirst.class)
public final class ConnectorPull extends ChangeCommand {

    @Argument(name = "connector", description = "The connector's name, as in connector-list", required = true)
    private String connector = "";

    @Option(name = "--from", description = "cursor to go on, start to go through all orders again")
    private String from = "cursor";

    @Override
    protected Plan plan() {
        return new Plan(
                "connector.pull",
                connector,
                Map.of("from", from),
                (answer, call) -> answer.one(service(Connectors.class).pull(connector, from, call)));
    }
}
