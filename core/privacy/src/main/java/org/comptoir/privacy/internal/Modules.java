// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;

/** What the modules say together. */
record Modules(List<PersonalRecords> all) {

    Modules {
        all = List.copyOf(all);
    }

    Set<String> names() {
        return all.stream().map(PersonalRecords::module).collect(Collectors.toCollection(TreeSet::new));
    }

    List<PersonalTable> tables() {
        return all.stream().flatMap(module -> module.tables().stream()).toList();
    }

    Set<String> toldInEvents() {
        return all.stream().flatMap(module -> module.toldInEvents().stream()).collect(Collectors.toSet());
    }

    Tracing tracing() {
        return new Tracing(tables());
    }
}
