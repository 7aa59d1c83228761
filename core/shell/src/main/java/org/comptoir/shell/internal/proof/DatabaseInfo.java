// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.Units;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.ServerCommand;

/** The database. */
@Service
@Command(
        scope = "comptoir",
        name = "db-info",
        description = "Tells which database this is, and how far its schema is",
        detailedDescription = "classpath:help/db-info.txt")
@Parsing(OptionsFirst.class)
public final class DatabaseInfo extends ServerCommand {

    @Override
    protected void run(Answer answer) {
        Map<String, Integer> modules = new TreeMap<>();
        service(Units.class)
                .read(sql -> sql.query(
                        "select module, max(version) from schema_version group by module",
                        row -> modules.put(row.text(1), row.integer(2))));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("product", service(Database.class).product());
        shown.put("roundTrips", service(Database.class).roundTrips());
        shown.put("modules", modules);
        answer.one(shown);
    }
}
