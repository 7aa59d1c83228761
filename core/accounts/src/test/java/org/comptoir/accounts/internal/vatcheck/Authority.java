// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal.vatcheck;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.taxid.v1.TaxIdAnswer;
import org.comptoir.spi.taxid.v1.TaxIdCheck;
import org.comptoir.spi.taxid.v1.TaxIdQuestion;

/** An authority that answers as a test says. */
final class Authority implements TaxIdCheck {

    final List<TaxIdQuestion> asked = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private Outcome<TaxIdAnswer> next = new Outcome.Unknown<>(null);

    Authority(Clock clock) {
        this.clock = clock;
    }

    /** From now on. */
    void says(Outcome<TaxIdAnswer> outcome) {
        next = outcome;
    }

    void says(TaxIdAnswer.State state, String proof) {
        says(new Outcome.Done<>(
                new TaxIdAnswer("DE136695976", state, proof, "Gärtnerei\nGmbH", "Weg 1, Berlin", clock.instant())));
    }

    @Override
    public String name() {
        return "authority";
    }

    @Override
    public Set<CountryCode> countries() {
        return Set.of(new CountryCode("DE"), new CountryCode("GR"));
    }

    @Override
    public Outcome<TaxIdAnswer> verify(TaxIdQuestion question, Call call) {
        asked.add(question);
        return next;
    }
}
