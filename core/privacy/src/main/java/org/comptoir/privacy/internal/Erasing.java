// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
import org.comptoir.kernel.privacy.Trace;

/** Takes somebody out of every table, within the caller's transaction. */
final class Erasing {

    private final Modules modules;
    private final PersonalRows rows;
    private final Mentions mentions;
    private final ToldFacts facts;

    Erasing(Schemas schemas, Json json, Modules modules) {
        this.modules = modules;
        this.rows = new PersonalRows(schemas, json);
        this.mentions = new Mentions(schemas, json);
        this.facts = new ToldFacts(json, modules.toldInEvents());
    }

    void requireErasable(Tx tx, Trace trace) {
        modules.all().forEach(module -> module.requireErasable(tx, trace));
    }

    /** The rows of others' tables are found by those of a module, so that what is emptied is emptied at the end. */
    void erase(Tx tx, Trace trace) {
        for (PersonalRecords module : modules.all()) {
            module.erase(tx, trace);
        }
        for (PersonalTable table : modules.tables()) {
            rows.erase(tx, table, trace);
            mentions.erase(tx, table, trace);
        }
        facts.erase(tx, trace);
    }
}
