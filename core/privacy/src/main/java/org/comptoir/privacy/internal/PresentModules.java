// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.FieldOption;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The modules that are running now; those that have tables must all be. */
@Component(service = PresentModules.class)
public final class PresentModules {

    private final Units units;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            fieldOption = FieldOption.REPLACE)
    private volatile List<PersonalRecords> records;

    @Activate
    public PresentModules(@Reference Units units) {
        this(units, List.of());
    }

    public PresentModules(Units units, List<PersonalRecords> records) {
        this.units = units;
        this.records = records;
    }

    /** All of them. Refused: {@code privacy.incomplete}. */
    Modules complete() {
        Modules modules = new Modules(records);
        List<String> there =
                units.read(sql -> sql.query("select distinct module from schema_version", row -> row.text(1)));
        Set<String> missing = new TreeSet<>(there);
        missing.removeAll(modules.names());
        if (!missing.isEmpty()) {
            throw new ComptoirException(
                    "privacy.incomplete", Fault.UNAVAILABLE, Map.of("modules", String.join(", ", missing)));
        }
        return modules;
    }
}
