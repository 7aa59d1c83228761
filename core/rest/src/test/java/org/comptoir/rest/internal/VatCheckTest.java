// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.taxid.v1.TaxIdAnswer;
import org.comptoir.spi.taxid.v1.TaxIdCheck;
import org.comptoir.spi.taxid.v1.TaxIdQuestion;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class VatCheckTest {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final Outcome<TaxIdAnswer> SILENCE =
            new Outcome.Unknown<>(Problem.of("vies.silent", Problem.Kind.UNREACHABLE, "no answer"));

    private final AtomicReference<Outcome<TaxIdAnswer>> next = new AtomicReference<>(SILENCE);

    private final TaxIdCheck france = new TaxIdCheck() {
        @Override
        public String name() {
            return "france";
        }

        @Override
        public Set<CountryCode> countries() {
            return Set.of(CountryCode.FR);
        }

        @Override
        public Outcome<TaxIdAnswer> verify(TaxIdQuestion question, Call call) {
            return next.get();
        }
    };

    private static String customer(Shop shop) {
        return "customers/"
                + shop.get("customers?search=EPICERIE").json().at("/items/0/id").asText();
    }

    @EachDatabase
    void anAnswerIsArchivedAndListed(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        kernel.plugins().add(TaxIdCheck.class, france);
        String customer = customer(shop);
        next.set(new Outcome.Done<>(new TaxIdAnswer(
                "FR13917583205",
                TaxIdAnswer.State.VALID,
                "W-1",
                "EPICERIE",
                "DIJON",
                kernel.clock().instant())));
        Answer checked = shop.post(customer + "/vat-check", "");
        assertThat(checked.status()).as(checked.text()).isEqualTo(200);
        assertThat(checked.json().path("proof").asText()).isEqualTo("W-1");
        assertThat(checked.json().at("/plugin/version").asText()).isEqualTo("1.0.0");
        assertThat(shop.get(customer + "/vat-checks").json().at("/items/0")).isEqualTo(checked.json());
        assertThat(shop.get(customer).json().path("vatNumberChecked").asBoolean())
                .isTrue();
    }

    @EachDatabase
    void whoIsSilentIsToBeAskedAgainInAMinute(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        String customer = customer(shop);
        Answer nobody = shop.send("POST", customer + "/vat-check", JSON, new byte[0]);
        assertThat(nobody.status()).isEqualTo(503);
        assertThat(nobody.code()).isEqualTo("vat-check.no-plugin");
        kernel.plugins().add(TaxIdCheck.class, france);
        Answer silent = shop.send("POST", customer + "/vat-check", JSON, new byte[0]);
        assertThat(silent.status()).isEqualTo(503);
        assertThat(silent.code()).isEqualTo("vat-check.unanswered");
        assertThat(silent.header("Retry-After")).isEqualTo("60");
        assertThat(silent.json().at("/facts/plugin").asText()).isNotBlank();
        assertThat(shop.get(customer + "/vat-checks").json().path("items")).isEmpty();
    }

    @EachDatabase
    void aNumberThatCannotBeCheckedIsUnprocessable(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        kernel.plugins().add(TaxIdCheck.class, france);
        next.set(Outcome.refused("vies.not-covered", "not one of ours"));
        Answer refused = shop.post(customer(shop) + "/vat-check", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("vat-check.refused");
        assertThat(refused.json().at("/facts/reason").asText()).isEqualTo("vies.not-covered");
        assertThat(shop.post("customers/x/vat-check", "").status()).isIn(400, 404);
    }
}
