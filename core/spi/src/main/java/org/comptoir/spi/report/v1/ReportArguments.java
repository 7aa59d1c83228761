// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.report.v1;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.comptoir.model.ComptoirException;

/**
 * What a report is asked with: a value for each of its parameters, checked against their kinds, the standard where nothing
 * was said.
 *
 * @param values as they were written, by the parameters' names
 */
public record ReportArguments(Map<String, String> values) {

    public ReportArguments {
        values = Map.copyOf(values);
    }

    /**
     * The text of a parameter.
     *
     * @throws ComptoirException {@code report.parameter-unknown}
     */
    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw ComptoirException.invalid("report.parameter-unknown", name);
        }
        return value;
    }

    /** A parameter of the kind {@code DAY}. */
    public LocalDate day(String name) {
        return LocalDate.parse(text(name));
    }

    /** A parameter of the kind {@code NUMBER}. */
    public BigDecimal number(String name) {
        return new BigDecimal(text(name));
    }
}
