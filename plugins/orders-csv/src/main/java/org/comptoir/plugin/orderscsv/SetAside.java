// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.spi.importer.v1.ImportedFact.Quarantined;

/** Lines that cannot be booked. */
final class SetAside {

    private final Reason[] reasons = Reason.values();

    private final List<String> files = new ArrayList<>();
    private final Ints file = new Ints();
    private final Ints line = new Ints();
    private final Ints reason = new Ints();
    private final List<String> raw = new ArrayList<>();

    int file(String name) {
        files.add(name);
        return files.size() - 1;
    }

    void add(CsvLine aside, Reason why) {
        file.add(aside.file());
        line.add(aside.line());
        reason.add(why.ordinal());
        raw.add(aside.raw());
    }

    int size() {
        return raw.size();
    }

    Quarantined get(int index) {
        return new Quarantined(
                files.get(file.get(index)) + ":" + line.get(index), reasons[reason.get(index)].code(), raw.get(index));
    }
}
