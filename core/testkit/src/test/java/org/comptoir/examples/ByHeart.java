// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import java.time.Clock;
import java.util.Set;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.taxid.v1.TaxIdAnswer;
import org.comptoir.spi.taxid.v1.TaxIdCheck;
import org.comptoir.spi.taxid.v1.TaxIdQuestion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** An authority that knows one number by heart. */
@Component(service = TaxIdCheck.class)
public final class ByHeart implements TaxIdCheck {

    private static final CountryCode BELGIUM = new CountryCode("BE");

    private final Clock clock;

    @Activate
    public ByHeart(@Reference Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "by-heart";
    }

    @Override
    public Set<CountryCode> countries() {
        return Set.of(BELGIUM);
    }

    @Override
    public Outcome<TaxIdAnswer> verify(TaxIdQuestion question, Call call) {
        if (!question.country().equals(BELGIUM)) {
            return Outcome.refused("by-heart.country", "only Belgian numbers are known by heart");
        }
        TaxIdAnswer.State state =
                question.number().equals("BE0123456749") ? TaxIdAnswer.State.VALID : TaxIdAnswer.State.INVALID;
        return new Outcome.Done<>(
                new TaxIdAnswer(question.number(), state, "heart-1", "Maison Dubois", "Liège", clock.instant()));
    }
}
