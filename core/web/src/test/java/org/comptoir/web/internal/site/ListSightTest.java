// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.comptoir.model.Reach;
import org.comptoir.web.internal.site.Browser.Seen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No list gives who may not see costs a way to them: not as a column, nor by an order, a filter or a file. */
class ListSightTest {

    private static final String EXPORT = "/export";

    private static final Pattern HIDDEN =
            Pattern.compile("7[.,]77|\\b(coût|marge|iban|bic|prix d.achat|cost|margin)\\b", Pattern.CASE_INSENSITIVE);

    /** What services call them, as somebody might guess. */
    private static final List<String> GUESSED = List.of("cost", "standardCost", "standard-cost", "margin", "iban");

    private final Browser browser = new Browser().as(FakePeople.ANA);

    private List<String> lists() {
        return browser.site.routes().all().stream()
                .filter(route -> route.method().equals("POST"))
                .map(route -> route.path().pattern())
                .filter(path -> path.endsWith(EXPORT))
                .map(path -> path.substring(0, path.length() - EXPORT.length()))
                .toList();
    }

    private Browser as(String role, boolean buyer) {
        browser.people.make(
                FakePeople.MARC, role, buyer ? new Reach.Organisation(FakeCustomers.EPICERIE) : Reach.EVERYTHING);
        return browser.as(FakePeople.MARC);
    }

    @ParameterizedTest
    @CsvSource({
        "warehouse, false, 2",
        "sales, false, 4",
        "buyer-admin, true, 0",
        "buyer-approver, true, 0",
        "buyer, true, 0",
        "buyer-billing, true, 0",
        "buyer-viewer, true, 0"
    })
    void noListLeadsToCosts(String role, boolean buyer, int atLeast) {
        List<String> lists = lists();
        assertThat(lists).contains("/products", "/orders", "/customers", "/payments", "/ledger/entries");
        Browser seen = as(role, buyer);

        long open = lists.stream().filter(list -> shows(seen, list)).count();

        assertThat(open).as("lists that were looked at").isGreaterThanOrEqualTo(atLeast);
    }

    /** Whether somebody may see it; then it is looked at in every way. */
    private static boolean shows(Browser seen, String list) {
        Seen plain = seen.get(list);
        Seen file = seen.post(list + EXPORT);
        if (file.status() == 200) {
            assertThat(file.body()).as(list).doesNotContainPattern(HIDDEN);
        }
        if (plain.status() != 200) {
            assertThat(file.status()).as(list).isNotEqualTo(200);
            return false;
        }
        assertThat(plain.body()).as(list).doesNotContainPattern(HIDDEN);
        for (String name : GUESSED) {
            for (String sign : List.of("", "-")) {
                Seen sorted = seen.get(list + "?sort=" + sign + name);
                assertThat(sorted.body()).as(list + " by " + name).contains("pas été pris en compte");
            }
            assertThat(seen.get(list + "?" + name + "=7.77").body())
                    .as(list + " with " + name)
                    .doesNotContainPattern(HIDDEN);
        }
        return true;
    }
}
