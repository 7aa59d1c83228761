// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.LocalText;
import org.comptoir.spi.report.v1.Report;
import org.comptoir.spi.report.v1.ReportArguments;
import org.comptoir.spi.report.v1.ReportColumn;
import org.comptoir.spi.report.v1.ReportParameter;

/** A report with what it said of itself. */
record Described(
        Plugin<Report> plugin,
        String name,
        LocalText title,
        List<ReportParameter> parameters,
        List<ReportColumn> columns) {

    private static final int LONGEST = 200;

    Described {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }

    ReportView view(Locale language) {
        return new ReportView(
                name,
                title.in(language),
                plugin.stamp().toString(),
                parameters.stream().map(one -> view(one, language)).toList(),
                columns.stream()
                        .map(one -> new ReportView.Column(
                                one.name(), word(one.kind()), one.title().in(language)))
                        .toList());
    }

    private static ReportView.Parameter view(ReportParameter one, Locale language) {
        return new ReportView.Parameter(
                one.name(),
                word(one.kind()),
                one.title().in(language),
                one.standard().orElse(""),
                one.choices());
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Refused: {@code report.parameter-unknown}, {@code report.parameter-missing}, {@code report.parameter}. */
    ReportArguments arguments(List<String> given) {
        Map<String, String> said = new HashMap<>();
        for (String one : given) {
            int colon = one.indexOf(':');
            String parameter = colon < 0 ? one : one.substring(0, colon);
            boolean known = parameters.stream().anyMatch(other -> other.name().equals(parameter));
            if (!known || said.put(parameter, one.substring(colon + 1)) != null) {
                throw ComptoirException.invalid("report.parameter-unknown", "parameter", parameter);
            }
        }
        Map<String, String> values = new HashMap<>();
        for (ReportParameter parameter : parameters) {
            String value = Optional.ofNullable(said.get(parameter.name()))
                    .or(parameter::standard)
                    .orElseThrow(
                            () -> ComptoirException.invalid("report.parameter-missing", "parameter", parameter.name()));
            values.put(parameter.name(), sound(parameter, value));
        }
        return new ReportArguments(values);
    }

    private static String sound(ReportParameter parameter, String value) {
        boolean kind =
                switch (parameter.kind()) {
                    case TEXT -> true;
                    case NUMBER -> value.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
                    case DAY -> isDay(value);
                };
        boolean chosen = parameter.choices().isEmpty() || parameter.choices().contains(value);
        if (!kind || !chosen || value.length() > LONGEST || !Field.isPlain(value)) {
            throw ComptoirException.invalid("report.parameter", parameter.name(), value);
        }
        return value;
    }

    private static boolean isDay(String value) {
        try {
            int year = java.time.LocalDate.parse(value).getYear();
            return year >= 2000 && year < 2100;
        } catch (java.time.DateTimeException malformed) {
            return false;
        }
    }
}
