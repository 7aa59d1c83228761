// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.broker.v1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement with what is bound to its parameters. The text is a constant of the plugin, never put together from input.
 *
 * @param text SQL that Derby and PostgreSQL both know, with {@code {name}} for a table of the plugin's own and {@code ?} for
 *     each parameter
 * @param args {@code String, Integer, Long, BigDecimal, Boolean, byte[], Instant, LocalDate, UUID} or null, one for each
 *     parameter
 */
public record StoreSql(String text, List<@Nullable Object> args) {

    public StoreSql {
        args = Collections.unmodifiableList(new ArrayList<>(args));
    }

    public static StoreSql of(String text, @Nullable Object... args) {
        return new StoreSql(text, Arrays.asList(args));
    }

    /** The text alone. */
    @Override
    public String toString() {
        return text;
    }
}
