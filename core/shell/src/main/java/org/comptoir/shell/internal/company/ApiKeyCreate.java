// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.company;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.access.ApiKeyRequest;
import org.comptoir.api.access.ApiKeys;
import org.comptoir.api.access.NewApiKey;
import org.comptoir.kernel.Ids;
import org.comptoir.model.id.ApiKeyId;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Makes a key for a program. */
@Service
@Command(
        scope = "comptoir",
        name = "apikey-create",
        description = "Makes an API key and shows it, this once",
        detailedDescription = "classpath:help/apikey-create.txt")
@Parsing(OptionsFirst.class)
public final class ApiKeyCreate extends ChangeCommand {

    private static final int USUAL_DAYS = 365;

    @Option(name = "--name", description = "What to call it", required = true)
    private String name = "";

    @Option(name = "--role", description = "admin, accountant, warehouse or sales")
    @Completion(RoleNames.class)
    private String role = "";

    @Option(name = "--scopes", description = "Scopes beside those of the role, such as order:r,order:w")
    private String scopes = "";

    @Option(name = "--expires", description = "The last day it works; in a year unless given")
    private String expires = "";

    @Override
    protected Plan plan() {
        Set<String> wanted = Arrays.stream(scopes.split(","))
                .map(String::strip)
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        LocalDate until = date("--expires", expires, today().plusDays(USUAL_DAYS));
        ApiKeyRequest request = new ApiKeyRequest(name, role, wanted, until);
        service(ApiKeys.class).requireCreatable(request, call());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("role", role);
        facts.put("scopes", wanted);
        facts.put("expiresOn", until);
        return new Plan("apikey.create", name, facts, (answer, call) -> {
            NewApiKey made = service(ApiKeys.class)
                    .create(new ApiKeyId(service(Ids.class).next()), request, call);
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("id", made.key().id());
            shown.put("key", made.secret());
            shown.put("name", made.key().name());
            shown.put("company", company().code());
            shown.put("role", made.key().role());
            shown.put("scopes", new TreeSet<>(made.key().scopes()));
            shown.put("expiresOn", made.key().expiresOn());
            answer.one(shown);
            answer.say("The key is shown this once; only its digest is stored.");
        });
    }
}
