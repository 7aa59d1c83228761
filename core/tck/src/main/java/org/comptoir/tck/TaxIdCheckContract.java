// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.taxid.v1.TaxIdAnswer;
import org.comptoir.spi.taxid.v1.TaxIdCheck;
import org.comptoir.spi.taxid.v1.TaxIdQuestion;
import org.comptoir.tck.counterparty.Counterparty.Mood;
import org.junit.jupiter.api.Test;

/** What the core relies on when it lets an authority say whether a VAT number holds. */
public interface TaxIdCheckContract extends AbroadContract<TaxIdCheck> {

    /** A number that the authority knows. */
    TaxIdQuestion valid();

    /** A number that the authority does not know. */
    TaxIdQuestion invalid();

    @Override
    default Outcome<?> question(Call call) {
        return extension().verify(valid(), call);
    }

    @Test
    default void itHasAStableNameAndCountries() {
        TaxIdCheck check = extension();
        assertThat(check.name()).matches(NAME).isEqualTo(check.name());
        assertThat(check.countries())
                .contains(valid().country(), invalid().country())
                .isEqualTo(check.countries());
    }

    @Test
    default void whatTheAuthoritySaysComesHome() {
        assertState(valid(), TaxIdAnswer.State.VALID);
        assertState(invalid(), TaxIdAnswer.State.INVALID);
    }

    private void assertState(TaxIdQuestion question, TaxIdAnswer.State state) {
        assertThat(extension().verify(question, Samples.call())).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            TaxIdAnswer answer = (TaxIdAnswer) done.value();
            assertThat(answer.number()).isEqualTo(question.number());
            assertThat(answer.state()).as("the state of %s", question.number()).isEqualTo(state);
            assertThat(answer.at()).isNotNull();
        });
    }

    @Test
    default void anAuthorityThatDoesNotAnswerDoesNotMakeANumberInvalid() {
        for (Mood mood : EnumSet.complementOf(EnumSet.of(Mood.WELL))) {
            Outcome<?> outcome = whileIn(mood, call -> extension().verify(valid(), call));
            assertThat(outcome).as("a number while the authority is %s", mood).isNotInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    default void aNumberOfACountryThatItDoesNotCheckFails() {
        TaxIdQuestion elsewhere = new TaxIdQuestion(new CountryCode("AQ"), "AQ123", "");
        if (!extension().countries().contains(elsewhere.country())) {
            assertThat(extension().verify(elsewhere, Samples.call()))
                    .as("a number of a country that it does not check")
                    .isInstanceOf(Outcome.Failed.class);
        }
    }
}
