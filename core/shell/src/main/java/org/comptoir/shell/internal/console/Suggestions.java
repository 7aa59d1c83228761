// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.kernel.OwnCall;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.shell.internal.Services;
import org.jspecify.annotations.Nullable;

/** Completes what a service lists. A service that is away suggests nothing. */
public abstract class Suggestions implements Completer {

    /** Before and after every business date. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** How many are suggested at most. */
    protected static final int MANY = 200;

    @Reference
    private @Nullable Services services;

    protected abstract List<String> suggest(Services there);

    /** A call for the company, if there is only one: with several, nobody knows yet whose things are meant. */
    protected static Optional<Call> onlyCompany(Services services) {
        List<Company> companies = services.get(Companies.class).all();
        return companies.size() != 1
                ? Optional.empty()
                : Optional.of(OwnCall.on(
                        companies.get(0).id(),
                        "completion",
                        services.get(Clock.class).instant().plusSeconds(5),
                        "completion"));
    }

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
