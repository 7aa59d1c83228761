// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** What people do to the books and the stock by hand. */
class ByHandTest {

    @EachDatabase
    void aPostingOnACustomersAccountBearsTheCustomersName(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        Answer posted = shop.post("ledger/entries", entry("411", ",\"auxiliary\":\"EPICERIE\""));
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        assertThat(posted.json().at("/postings/0/auxiliaryLabel").asText()).isEqualTo("Épicerie du Marché SARL");
        Answer nobody = shop.post("ledger/entries", entry("411", ",\"auxiliary\":\"NOBODY\""));
        assertThat(nobody.code()).isEqualTo("customer.unknown");
        assertThat(nobody.field()).isEqualTo("postings[0].auxiliary");
        Answer nameless = shop.post("ledger/entries", entry("401", ",\"auxiliary\":\"FOURN\""));
        assertThat(nameless.code()).isEqualTo("ledger.auxiliary-label");
        assertThat(nameless.field()).isEqualTo("postings[0].auxiliaryLabel");
    }

    @EachDatabase
    void anAccountThatIsPutIsAnsweredWithTheRoleThatItHas(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        Answer renamed = shop.put("ledger/accounts/411", "{\"label\":\"Clients\"}");
        assertThat(renamed.json().path("role").asText()).isEqualTo("customers");
        assertThat(shop.put("ledger/accounts/512002", "{\"label\":\"Banque\",\"role\":\"bogus\"}")
                        .code())
                .isEqualTo("ledger.role");
    }

    private static String entry(String account, String more) {
        String money = "{\"minor\":100,\"currency\":\"EUR\"}";
        return "{\"piece\":\"OD-1\",\"label\":\"Frais\",\"postings\":[{\"account\":\"" + account + "\",\"debit\":"
                + money + more + "},{\"account\":\"512\",\"credit\":" + money + "}]}";
    }
}
