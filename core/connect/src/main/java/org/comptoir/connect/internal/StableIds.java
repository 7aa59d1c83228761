// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.comptoir.kernel.Sha256;
import org.comptoir.model.id.CompanyId;

/**
 * Ids that follow from what they name: an import that was cut off finds what it wrote by making the same id again. In
 * the layout of UUIDv7: the fact's own time in front, so that neighbours in time are neighbours in the tables, and a
 * hash where the random bits would be.
 */
final class StableIds {

    private final CompanyId company;
    private final String source;

    StableIds(CompanyId company, String source) {
        this.company = company;
        this.source = source;
    }

    UUID of(String kind, String ref, LocalDateTime at) {
        long millis = at.toInstant(ZoneOffset.UTC).toEpochMilli();
        String fact = company + "|" + source + "|" + kind + "|" + ref;
        ByteBuffer hash = ByteBuffer.wrap(new Sha256().add(fact).bytes());
        long high = (millis << 16) | 0x7000 | (hash.getLong() & 0xFFF);
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** SHA-256 of a text in hexadecimal. */
    static String digest(String text) {
        return new Sha256().add(text).hex();
    }
}
