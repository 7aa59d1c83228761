// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comptoir.api.imports.Imports;
import org.comptoir.api.invoice.InvoiceFigures;
import org.comptoir.api.ledger.LedgerFigures;
import org.comptoir.api.stock.StockFigures;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Idempotency;
import org.comptoir.model.Money;
import org.comptoir.model.id.CompanyId;
import org.junit.jupiter.api.Test;

class ReplayFiguresTest {

    private static final YearMonth DECEMBER = YearMonth.of(2024, 12);
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    private final Json json = new Json();

    @Test
    void figuresHaveTheShapeOfTheExpectedFiles() {
        Map<String, Object> figures = new ReplayFigures(
                        new Sold(), new Moved("362804.0000", "19071.0000"), new Booked(), new Taken(), "6037")
                .read(call());

        assertThat(json.write(figures)).isEqualTo(json.write(json.read("""
                {"rows": 31, "adjustmentLines": 4, "quarantine": {"country.unknown": 1, "line.not-a-sale": 6},
                 "openingUnits": 362804, "onHandUnits": 19071, "skusOnHandNonZero": 555,
                 "customers": 2, "stockItems": 2808,
                 "totals": {"orders": 5, "creditNotes": 2, "net": "350.50", "vat": "62.40",
                            "creditNet": "30.00", "creditVat": "6.00", "cogs": "70.00"},
                 "months": {
                  "2024-12": {"orders": 4, "creditNotes": 1, "orderLines": 15, "creditLines": 2, "cogs": "70.00",
                   "byCountry": {
                    "DE": {"net": "50.50", "vat": "9.60", "creditNet": "0", "creditVat": "0"},
                    "FR": {"net": "200.00", "vat": "40.00", "creditNet": "10.00", "creditVat": "2.00"}}},
                  "2025-01": {"orders": 1, "creditNotes": 1, "orderLines": 1, "creditLines": 2, "cogs": "0",
                   "byCountry": {
                    "FR": {"net": "100.00", "vat": "12.80", "creditNet": "0", "creditVat": "0"},
                    "IL": {"net": "0", "vat": "0", "creditNet": "20.00", "creditVat": "4.00"}}}}}
                """, Map.class)));
    }

    @Test
    void nothingBookedIsZeroWithoutDecimals() {
        Map<String, Object> figures = new ReplayFigures(
                        new Sold() {
                            @Override
                            public List<Turnover> turnover(Call call) {
                                return List.of();
                            }
                        },
                        new Moved("0.0000", "0.5000"),
                        (account, call) -> List.of(),
                        new Taken(),
                        "6037")
                .read(call());

        assertThat(figures.get("totals")).asString().contains("net=0,", "creditVat=0,", "cogs=0}");
        assertThat(figures).containsEntry("openingUnits", 0L).containsEntry("onHandUnits", "0.5");
    }

    private static Call call() {
        return new Call(
                new CompanyId(new UUID(1, 1)),
                Actor.system("test"),
                Idempotency.NONE,
                Instant.MAX,
                Locale.ENGLISH,
                "trace");
    }

    private static Money eur(long cents) {
        return new Money(cents, Currency.EUR);
    }

    private static class Sold implements InvoiceFigures {
        @Override
        public List<Turnover> turnover(Call call) {
            return List.of(
                    part(DECEMBER, "380", "FR", 3, 10, 20_000, 4_000),
                    part(DECEMBER, "381", "FR", 1, 2, 1_000, 200),
                    part(DECEMBER, "380", "DE", 1, 5, 5_050, 960),
                    part(JANUARY, "381", "IL", 1, 2, 2_000, 400),
                    part(JANUARY, "380", "FR", 1, 1, 10_000, 1_280));
        }

        private static Turnover part(
                YearMonth month, String type, String country, long documents, long lines, long net, long vat) {
            return new Turnover(month, type, new CountryCode(country), documents, lines, eur(net), eur(vat));
        }

        @Override
        public Set<String> customers(Call call) {
            return Set.of("17850", "13047", "guest-FR");
        }
    }

    private record Moved(String opening, String onHand) implements StockFigures {
        @Override
        public Summary summary(Call call) {
            return new Summary(new BigDecimal(opening), new BigDecimal(onHand), 555, 2_808, 4);
        }
    }

    private static final class Booked implements LedgerFigures {
        @Override
        public List<Month> months(String account, Call call) {
            return account.equals("6037") ? List.of(new Month(DECEMBER, eur(10_000), eur(3_000))) : List.of();
        }
    }

    private static final class Taken implements Imports {
        @Override
        public ImportResult run(String profile, List<Path> files, Progress progress, Call call) {
            throw new UnsupportedOperationException("figures run nothing");
        }

        @Override
        public Map<String, Long> quarantined(Call call) {
            return Map.of("line.not-a-sale", 6L, "country.unknown", 1L);
        }
    }
}
