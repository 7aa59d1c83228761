// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.broker.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** A row of an answer. Columns count from 1. Valid only while its reader runs. */
@ProviderType
public interface StoreRow {

    /** The text; NULL reads as the empty string. */
    String text(int column);

    /** A whole number; of a column that is never NULL, as are all without an {@code Optional}. */
    long number(int column);

    boolean flag(int column);

    /** The decimal; NULL reads as zero. */
    BigDecimal decimal(int column);

    UUID uuid(int column);

    Instant instant(int column);

    Optional<Instant> instantIfAny(int column);

    LocalDate date(int column);

    Optional<LocalDate> dateIfAny(int column);

    byte[] bytes(int column);
}
