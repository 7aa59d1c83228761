// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.fec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.identity.Siren;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;
import org.comptoir.spi.export.v1.ExportScope;
import org.comptoir.spi.export.v1.ExportedEntry;

/** Maison Lenoir's books of 2026, as far as these tests need them. */
final class Lenoir {

    static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    static final LocalDate TO = LocalDate.of(2026, 12, 31);

    private static final String NOON = "T11:00:00Z";

    private Lenoir() {}

    static ExportScope scope() {
        return scope(FROM, TO);
    }

    /** A part of the year. */
    static ExportScope scope(LocalDate from, LocalDate to) {
        return new ExportScope(
                new Siren("252934765"),
                from,
                to,
                FROM,
                TO,
                Currency.EUR,
                Map.of("AN", "À-nouveaux", "VE", "Ventes", "BQ", "Banque", "ST", "Stocks"),
                Map.of(
                        "1011", "Capital",
                        "37", "Stocks de marchandises",
                        "370", "Stocks de marchandises",
                        "411", "Clients",
                        "44571", "TVA collectée",
                        "512", "Banque",
                        "603", "Variation des stocks",
                        "707", "Ventes de marchandises"));
    }

    static List<Entry> year() {
        return List.of(
                entry(
                        "AN",
                        1,
                        "2026-01-01",
                        "2026-01-02",
                        "AN 2026",
                        "À-nouveau",
                        side("512", "5000.00"),
                        side("37", "1234.56"),
                        side("1011", "-6234.56")),
                sale(1, "2026-01-05", "FA-2026-00001", "C-17850", "Élodie Marchand", "120.00", "100.00", "20.00"),
                entry(
                        "ST",
                        1,
                        "2026-01-05",
                        "2026-01-05",
                        "BL-00001",
                        "Sortie de stock",
                        side("603", "41.70"),
                        side("37", "-41.70")),
                entry(
                        "BQ",
                        1,
                        "2026-01-07",
                        "2026-01-08",
                        "RLV-01",
                        "Virement\treçu\r\nde Zoë Wałęsa – 120 €",
                        side("512", "120.00"),
                        client("C-17850", "Élodie Marchand", "-120.00")),
                sale(2, "2026-12-31", "FA-2026-00002", "C-12583", "Œuvres & Cie", "0.06", "0.05", "0.01"));
    }

    static Entry sale(
            int number, String on, String piece, String client, String name, String gross, String net, String vat) {
        return entry(
                "VE",
                number,
                on,
                on,
                piece,
                "Facture " + piece,
                client(client, name, gross),
                side("707", "-" + net),
                side("44571", "-" + vat));
    }

    static Entry entry(
            String journal, long number, String on, String validated, String piece, String label, Posting... sides) {
        return new Entry(
                new EntryId(
                        UUID.nameUUIDFromBytes((journal + number).getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                journal,
                number,
                LocalDate.parse(on),
                Instant.parse(validated + NOON),
                piece,
                LocalDate.parse(on),
                label,
                "test:" + journal + number,
                "",
                List.of(sides));
    }

    /** A debit, or a credit where the amount is below zero. */
    static Posting side(String account, String amount) {
        return posting(account, "", "", amount);
    }

    static Posting client(String auxiliary, String name, String amount) {
        return posting("411", auxiliary, name, amount);
    }

    private static Posting posting(String account, String auxiliary, String name, String amount) {
        Money money = Money.of(new BigDecimal(amount), Currency.EUR);
        Money nothing = Money.zero(Currency.EUR);
        return new Posting(
                account,
                auxiliary,
                name,
                money.signum() < 0 ? nothing : money,
                money.signum() < 0 ? money.negate() : nothing,
                "");
    }

    static FecExport export() {
        return export("ISO-8859-15");
    }

    static FecExport export(String encoding) {
        return new FecExport(() -> FecForm.of(encoding, "Europe/Paris", "AN"));
    }

    static byte[] written(FecExport export, Iterator<Entry> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(scope(), numbered(entries), out);
        return out.toByteArray();
    }

    /** As the ledger hands them over in a year of which no other year's entries lie between. */
    static Iterator<ExportedEntry> numbered(Iterator<Entry> entries) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public ExportedEntry next() {
                Entry entry = entries.next();
                return new ExportedEntry(entry, entry.number());
            }
        };
    }
}
