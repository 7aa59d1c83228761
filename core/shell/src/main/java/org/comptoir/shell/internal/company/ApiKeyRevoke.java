// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.company;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.access.ApiKeys;
import org.comptoir.model.id.ApiKeyId;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Ends a key. */
@Service
@Command(
        scope = "comptoir",
        name = "apikey-revoke",
        description = "Ends an API key for good",
        detailedDescription = "classpath:help/apikey-revoke.txt")
@Parsing(OptionsFirst.class)
public final class ApiKeyRevoke extends ChangeCommand {

    @Argument(name = "id", description = "The key's id, such as key_…", required = true)
    private String id = "";

    @Override
    protected boolean irreversible() {
        return true;
    }

    @Override
    protected Plan plan() {
        ApiKeyId key = ApiKeyId.parse(id);
        return new Plan("apikey.revoke", key.toString(), Map.of(), (answer, call) -> {
            service(ApiKeys.class).revoke(key, call);
            answer.one(Map.of("id", key, "status", "revoked"));
        });
    }
}
