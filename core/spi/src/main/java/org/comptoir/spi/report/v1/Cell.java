// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.report.v1;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.comptoir.model.Money;

/** One value of a report. Travels from plugin to core only. */
public sealed interface Cell {

    /** Words, free of control characters. */
    record Text(String value) implements Cell {}

    /** A number that is no money. */
    record Number(BigDecimal value) implements Cell {}

    /** Money. */
    record Amount(Money value) implements Cell {}

    /** A day. */
    record Day(LocalDate value) implements Cell {}

    /** Nothing; fits every column. */
    record Empty() implements Cell {}
}
