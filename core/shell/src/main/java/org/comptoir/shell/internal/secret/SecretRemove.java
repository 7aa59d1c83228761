// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.secret;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.kernel.Secrets;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Forgets a value. */
@Service
@Command(
        scope = "comptoir",
        name = "secret-remove",
        description = "Forgets a secret of a company for good",
        detailedDescription = "classpath:help/secret-remove.txt")
@Parsing(OptionsFirst.class)
public final class SecretRemove extends ChangeCommand {

    @Argument(name = "name", description = "Such as plugin/acme.pay/key", required = true)
    private String name = "";

    @Override
    protected boolean irreversible() {
        return true;
    }

    @Override
    protected Plan plan() {
        return new Plan("secret.remove", name, Map.of(), (answer, call) -> {
            service(Secrets.class).remove(name, call);
            answer.one(Map.of("name", name, "status", "removed"));
        });
    }
}
