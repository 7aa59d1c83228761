// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.comptoir.kernel.Database.Column;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.json.Json;
import org.jspecify.annotations.Nullable;

/** What stands in a column, as people read it: text, numbers, and JSON where it is JSON. */
final class Cells {

    private final Json json;

    Cells(Json json) {
        this.json = json;
    }

    /** Null where there is nothing, and for bytes that are no text: those are documents, and handed over as files. */
    @Nullable
    Object read(Row row, int column, Column.Kind kind) {
        return switch (kind) {
            case TEXT -> structured(row.text(column));
            case BYTES -> structured(text(row.bytes(column)));
            case NUMBER -> row.decimal(column).toBigInteger();
            case DECIMAL -> row.decimal(column);
            case FLAG -> row.flag(column);
            case UUID -> printed(row.uuidOrNull(column));
            case INSTANT -> printed(row.instantOrNull(column));
            case DATE -> printed(row.dateOrNull(column));
        };
    }

    /** What can be searched in a column of text or of bytes. */
    static String searchable(Row row, int column, Column.Kind kind) {
        return kind == Column.Kind.BYTES ? text(row.bytes(column)) : row.text(column);
    }

    private static @Nullable String printed(@Nullable UUID value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String printed(@Nullable Instant value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String printed(@Nullable LocalDate value) {
        return value == null ? null : value.toString();
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException binary) {
            return "";
        }
    }

    private Object structured(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return text;
        }
        try {
            return json.read(text, Object.class);
        } catch (IllegalStateException plain) {
            return text;
        }
    }
}
