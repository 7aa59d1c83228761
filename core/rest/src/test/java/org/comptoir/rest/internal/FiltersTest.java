// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.assertj.core.api.SoftAssertions;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** A filter by what is not there is a mistake of the client; an empty list would hide it. */
class FiltersTest {

    @EachDatabase
    void aFilterByWhatIsNotThereIsRefusedByTheNameOfTheFilter(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        SoftAssertions found = new SoftAssertions();
        refused(found, shop, "stock/moves?sku=NOBODY", 404, "product.unknown", "sku");
        refused(found, shop, "stock/availability?sku=NOBODY", 404, "product.unknown", "sku");
        refused(found, shop, "stock/availability?sku=BOUGIE-FIGUIER&sku=NOBODY", 404, "product.unknown", "sku");
        refused(
                found,
                shop,
                "stock/availability?sku=BOUGIE-FIGUIER&warehouse=mars",
                404,
                "warehouse.unknown",
                "warehouse");
        refused(found, shop, "ledger/entries?journal=XX", 400, "ledger.journal-unknown", "journal");
        refused(found, shop, "ledger/general-ledger?account=999999", 400, "ledger.account-unknown", "account");
        refused(found, shop, "orders?state=lost", 400, "order.state-unknown", "state");
        refused(found, shop, "invoices?type=999", 400, "invoice.type-unknown", "type");
        found.assertAll();
    }

    @EachDatabase
    void aFilterByWhatIsThereFindsNothingAsLongAsThereIsNothing(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        shop.post("products", """
                {"sku":"SAVON","name":"Savon","price":{"amount":"4.90","currency":"EUR"}}""");

        assertThat(shop.get("stock/moves?sku=SAVON").json().path("items")).isEmpty();
        assertThat(shop.get("stock/availability?sku=SAVON")
                        .json()
                        .at("/0/available")
                        .asText())
                .isEqualTo("0");
        assertThat(shop.get("ledger/entries?journal=VE").json().path("items")).isEmpty();
        assertThat(shop.get("ledger/general-ledger?account=707").json().path("items"))
                .isEmpty();
    }

    @EachDatabase
    void daysTheWrongWayRoundAreRefused(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        SoftAssertions found = new SoftAssertions();
        for (String list : new String[] {
            "orders?to=2026-01-01",
            "invoices?to=2026-01-01",
            "ledger/entries?to=2026-01-01",
            "ledger/general-ledger?account=707&to=2026-01-01",
            "ledger/trial-balance?asOf=2026-01-01",
            "ledger/export?format=lines&to=2026-01-01"
        }) {
            refused(found, shop, list + "&from=2026-01-02", 400, "date.reversed", "from");
        }
        found.assertAll();
    }

    @EachDatabase
    void aQueryThatIsNoUtf8IsRefusedByTheNameOfTheParameter(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        SoftAssertions found = new SoftAssertions();
        refused(found, shop, "stock/moves?sku=%FF", 400, "query.not-utf8", "sku");
        refused(found, shop, "products?limit=1&search=caf%E9", 400, "query.not-utf8", "search");
        refused(found, shop, "products?search=%ED%A0%80", 400, "query.not-utf8", "search");
        found.assertAll();
        assertThat(shop.get("products?search=parfum%C3%A9e").json().path("items"))
                .hasSize(1);
        assertThat(shop.get("products?search=bougie+parfum%C3%A9e").json().path("items"))
                .hasSize(1);
    }

    @EachDatabase
    void aMisspeltFilterIsRefusedByItsName(TestKernel kernel) {
        SoftAssertions found = new SoftAssertions();
        refused(found, Shop.open(kernel), "orders?stat=draft", 400, "query.unknown", "stat");
        found.assertAll();
    }

    @EachDatabase
    void balancesAreThoseOfTheFiscalYearUnlessSaidOtherwise(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        LocalDate today =
                LocalDate.parse(shop.get("stock/value").json().path("asOf").asText());
        LocalDate before = today.withDayOfYear(1).minusDays(1);
        shop.post("stock/receipts", """
                {"on":"%s","lines":[{"sku":"BOUGIE-FIGUIER","quantity":"1","unitCost":"5"}]}""".formatted(before));

        assertThat(stock(shop, "ledger/trial-balance")).isEqualTo(920_000);
        assertThat(stock(shop, "ledger/trial-balance?from=" + before)).isEqualTo(920_500);
        assertThat(stock(shop, "ledger/trial-balance?asOf=" + before)).isEqualTo(500);
        String account = "ledger/general-ledger?account=37";
        assertThat(shop.get(account).json().path("items")).hasSize(1);
        assertThat(shop.get(account + "&from=" + before).json().path("items")).hasSize(2);
        assertThat(shop.get(account + "&to=" + before).json().path("items")).hasSize(1);
    }

    /** Debits less credits of the account of the stock, in cents. */
    private static long stock(Shop shop, String balances) {
        for (var balance : shop.get(balances).json()) {
            if (balance.path("account").asText().equals("37")) {
                return balance.at("/balance/minor").asLong();
            }
        }
        return 0;
    }

    private static void refused(SoftAssertions found, Shop shop, String path, int status, String code, String field) {
        Answer answer = shop.get(path);
        found.assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(status);
        found.assertThat(answer.json().path("code").asText()).as(path).isEqualTo(code);
        found.assertThat(answer.json().path("field").asText()).as(path).isEqualTo(field);
    }
}
