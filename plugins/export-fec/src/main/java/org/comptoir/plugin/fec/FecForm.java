// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.fec;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * The settings, understood.
 *
 * @param encoding of the file
 * @param zone in which the day of validation is told
 * @param openingJournal the code of the journal of opening balances
 */
record FecForm(Charset encoding, ZoneId zone, String openingJournal) {

    private static final Set<String> ENCODINGS = Set.of("ISO-8859-15", "UTF-8");

    /** @throws ComptoirException {@code fec.setting} that names the setting */
    static FecForm of(String encoding, String zone, String openingJournal) {
        if (!ENCODINGS.contains(encoding)) {
            throw wrong("encoding", encoding);
        }
        try {
            return new FecForm(Charset.forName(encoding), ZoneId.of(zone), openingJournal.strip());
        } catch (DateTimeException unknown) {
            throw wrong("zone", zone);
        }
    }

    private static ComptoirException wrong(String setting, String value) {
        return new ComptoirException(
                "fec.setting", Fault.INVALID, Map.of(ComptoirException.FIELD, setting, ComptoirException.VALUE, value));
    }
}
