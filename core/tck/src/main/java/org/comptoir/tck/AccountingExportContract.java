// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.identity.Siren;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;
import org.comptoir.spi.export.v1.AccountingExport;
import org.comptoir.spi.export.v1.ExportScope;
import org.comptoir.spi.export.v1.ExportedEntry;
import org.junit.jupiter.api.Test;

/** What the core relies on when it writes posted entries out. */
public interface AccountingExportContract extends ExtensionContract<AccountingExport> {

    private static ExportScope year() {
        return new ExportScope(
                new Siren("252934765"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                Currency.EUR,
                Map.of("VE", "Ventes"),
                Map.of("411", "Clients", "707", "Ventes de marchandises", "44571", "TVA collectée"));
    }

    private static Iterator<ExportedEntry> entries(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(number -> new ExportedEntry(sale(number), number))
                .iterator();
    }

    private static Entry sale(long number) {
        LocalDate on = LocalDate.of(2026, 1, 1).plusDays(number % 300);
        String piece = "F2026-" + number;
        return new Entry(
                new EntryId(UUID.nameUUIDFromBytes(piece.getBytes(StandardCharsets.UTF_8))),
                "VE",
                number,
                on,
                Instant.parse("2026-11-21T10:00:00Z"),
                piece,
                on,
                "Facture " + piece + ", Œuvres & Cie\tà Besançon",
                "invoice:" + number,
                "",
                List.of(
                        posting("411", "C-1", "Œuvres & Cie", "120.00"),
                        posting("707", "", "", "-100.00"),
                        posting("44571", "", "", "-20.00")));
    }

    private static Posting posting(String account, String auxiliary, String name, String amount) {
        Money money = Money.of(new BigDecimal(amount), Currency.EUR);
        Money nothing = Money.zero(Currency.EUR);
        boolean debit = money.signum() > 0;
        return new Posting(account, auxiliary, name, debit ? money : nothing, debit ? nothing : money.negate(), "");
    }

    private static byte[] written(AccountingExport export, int count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(year(), entries(count), out);
        return out.toByteArray();
    }

    @Test
    default void itHasAStableNameAFileNameAndAMediaType() {
        AccountingExport export = extension();
        assertThat(export.name()).matches("[a-z][a-z0-9-]{0,63}").isEqualTo(export.name());
        assertThat(export.fileName(year())).isNotBlank().doesNotContain("/", "\\");
        assertThat(export.mediaType()).matches("[a-z]+/[a-z0-9.+-]+.*");
    }

    @Test
    default void theSameEntriesGiveTheSameBytesWheneverAndWherever() {
        AccountingExport export = extension();
        SameAnswer.always(() -> written(export, 50));
    }

    @Test
    default void aPeriodWithoutEntriesGivesAFile() throws IOException {
        written(extension(), 0);
    }

    @Test
    default void entriesAreTakenAsTheyAreWrittenAndNotGatheredFirst() {
        AtomicBoolean wroteBeforeTheEnd = new AtomicBoolean();
        Iterator<ExportedEntry> many = entries(10_000);
        OutputStream out = new OutputStream() {
            @Override
            public void write(int octet) {
                wroteBeforeTheEnd.compareAndSet(false, many.hasNext());
            }
        };
        assertThat(catchThrowable(() -> extension().write(year(), many, out))).isNull();
        assertThat(many.hasNext()).as("entries that were left out").isFalse();
        assertThat(wroteBeforeTheEnd)
                .as("something was written while entries were still to come")
                .isTrue();
    }

    @Test
    default void aStreamThatBreaksBreaksTheExportAndIsLeftToItsOwner() {
        AtomicBoolean closed = new AtomicBoolean();
        IOException full = new IOException("no space left");
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw full;
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
        assertThatThrownBy(() -> extension().write(year(), entries(10_000), broken))
                .isInstanceOf(IOException.class);
        assertThat(closed).as("the stream was closed").isFalse();
    }
}
