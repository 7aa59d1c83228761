// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.testkit;

import java.util.Map;
import java.util.function.Supplier;
import org.comptoir.api.approval.CompanyLimits;
import org.comptoir.api.approval.Limits;
import org.comptoir.model.Call;
import org.comptoir.model.Money;

/** A company where everybody may do alone what they may do. */
public final class NoLimits implements Limits {

    @Override
    public CompanyLimits get(Call call) {
        return new CompanyLimits(null, null);
    }

    @Override
    public CompanyLimits put(CompanyLimits limits, Call call) {
        throw new UnsupportedOperationException("nothing is limited here");
    }

    @Override
    public void require(Act act, Money value, String subject, Map<String, String> facts, Call call) {
        // Within the limit, since there is none.
    }

    @Override
    public <T> T asking(Call call, Supplier<T> unit) {
        return unit.get();
    }
}
