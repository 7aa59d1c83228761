// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

/**
 * A value of a named code list that others keep and may extend, such as an exemption reason ({@code vatex},
 * {@code VATEX-EU-IC}) or a subject of a note ({@code untdid-4451}, {@code PMD}).
 *
 * <p>The value is not looked up in the list: codes newer than this server must pass through it unharmed.
 *
 * @param list name of the list in lower case, 1 to 64 characters without spaces
 * @param value the code as the list writes it, 1 to 64 characters, no space at either end
 */
public record Code(String list, String value) {

    /**
     * A value of a list.
     *
     * @throws ComptoirException {@code code.list}, {@code code.value}
     */
    public Code {
        if (Texts.malformed(list, 64) || list.indexOf(' ') >= 0) {
            throw ComptoirException.invalid("code.list", "list", list);
        }
        if (Texts.malformed(value, 64)) {
            throw ComptoirException.invalid("code.value", "value", value);
        }
    }

    /** List and value: {@code vatex:VATEX-EU-IC}. */
    @Override
    public String toString() {
        return list + ":" + value;
    }
}
