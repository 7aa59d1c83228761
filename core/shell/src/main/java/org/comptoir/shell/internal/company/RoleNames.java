// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.company;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.access.Scopes;
import org.comptoir.shell.internal.Services;
import org.comptoir.shell.internal.console.Suggestions;

/** Completes roles. */
@Service
public final class RoleNames extends Suggestions {

    @Override
    protected List<String> suggest(Services services) {
        return Scopes.keyRoles().stream().sorted().toList();
    }
}
