// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current row of a result. Columns count from 1. Valid only while its reader runs. */
public interface Row {

    /** The text; an SQL NULL reads as the empty string, since no column tells the two apart. */
    String text(int column);

    long number(int column);

    int integer(int column);

    boolean flag(int column);

    /** The decimal; an SQL NULL (of an aggregate over nothing) reads as zero. */
    BigDecimal decimal(int column);

    UUID uuid(int column);

    @Nullable
    UUID uuidOrNull(int column);

    Instant instant(int column);

    @Nullable
    Instant instantOrNull(int column);

    LocalDate date(int column);

    @Nullable
    LocalDate dateOrNull(int column);

    byte[] bytes(int column);
}
