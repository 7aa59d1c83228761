// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.secret;

import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.Secrets;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/**
 * Puts all secrets under a new master key. The key lies in a file of this server: another server of the same database would
 * not have it, and nothing in the database tells for certain that there is none. An embedded database has no other; for any
 * other database somebody must say so.
 */
@Service
@Command(
        scope = "comptoir",
        name = "secret-rotate",
        description = "Makes a new master key and puts the secrets of all companies under it",
        detailedDescription = "classpath:help/secret-rotate.txt")
@Parsing(OptionsFirst.class)
public final class SecretRotate extends ChangeCommand {

    private static final String EMBEDDED = "Apache Derby";

    @Option(name = "--only-server", description = "No other server of this database is running")
    private boolean onlyServer;

    @Override
    protected boolean irreversible() {
        return true;
    }

    @Override
    protected Plan plan() {
        if (!onlyServer && !service(Database.class).product().startsWith(EMBEDDED)) {
            throw new ComptoirException("secret.other-servers", Fault.CONFLICT, Map.of());
        }
        return new Plan("secret.rotate", "master.key", Map.of(), (answer, call) -> {
            long secrets = service(Secrets.class).rotateMasterKey(call);
            answer.one(Map.of("secrets", secrets, "status", "rotated"));
        });
    }
}
