// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import java.math.BigDecimal;
import java.util.Map;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Currency;

/** One value of a row as text: amounts as people write them, things with members as JSON. */
record Cell(Object value, Json json) {

    String text() {
        if (value instanceof Map<?, ?> members) {
            Object minor = members.get("minor");
            Object currency = members.get("currency");
            Object amount = members.get("amount");
            if (members.size() == 2 && minor instanceof Number number && currency instanceof String code) {
                int exponent = Currency.of(code).exponent();
                return BigDecimal.valueOf(number.longValue(), exponent).toPlainString() + " " + code;
            }
            if (members.size() == 2 && amount != null && currency != null) {
                return amount + " " + currency;
            }
            return printable(json.write(members));
        }
        return printable(value instanceof Iterable<?> ? json.write(value) : String.valueOf(value));
    }

    /** Names and notes come from the internet: what would steer a terminal is not passed on. */
    static String printable(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
