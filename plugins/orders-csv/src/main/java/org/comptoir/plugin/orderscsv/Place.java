// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.util.Map;
import java.util.TreeMap;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * A place in a file, for people who have to find it.
 *
 * @param file its name
 * @param line from 1
 * @param column the heading's name; where that is not known, the number of the character in the line
 */
record Place(String file, long line, String column) {

    /** A refusal of the file that names this place. */
    ComptoirException refuse(String code, Map<String, String> more) {
        TreeMap<String, String> facts = new TreeMap<>(more);
        facts.put("file", file);
        facts.put("line", String.valueOf(line));
        facts.put("column", column);
        return new ComptoirException(code, Fault.INVALID, facts);
    }
}
