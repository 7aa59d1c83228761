// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.comptoir.api.ledger.Account;
import org.comptoir.api.ledger.Journal;

/** The <i>plan comptable général</i> as a company finds it on its first day: data, to be overridden by each. */
final class FrenchChart {

    private final List<Account> accounts;
    private final List<Journal> journals;

    FrenchChart() {
        accounts = lines("accounts.csv")
                .map(cells -> new Account(cells[0], cells[1], cells[2]))
                .toList();
        journals = lines("journals.csv")
                .map(cells -> new Journal(cells[0], cells[1]))
                .toList();
    }

    List<Account> accounts() {
        return accounts;
    }

    List<Journal> journals() {
        return journals;
    }

    private static java.util.stream.Stream<String[]> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(FrenchChart.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(";", -1)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
