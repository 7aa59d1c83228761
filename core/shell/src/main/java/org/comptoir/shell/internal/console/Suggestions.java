// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.comptoir.model.ComptoirException;
import org.comptoir.shell.internal.Services;
import org.jspecify.annotations.Nullable;

/** Completes what a service lists. A service that is away suggests nothing. */
public abstract class Suggestions implements Completer {

    @Reference
    private @Nullable Services services;

    protected abstract List<String> suggest(Services there);

    @Override
    public final int complete(Session session, CommandLine line, List<String> candidates) {
        Services there = services;
        if (there == null) {
            return -1;
        }
        try {
            return new StringsCompleter(suggest(there)).complete(session, line, candidates);
        } catch (ComptoirException nothingToSuggest) {
            return -1;
        }
    }
}
