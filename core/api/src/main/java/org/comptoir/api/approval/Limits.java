// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.approval;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.comptoir.model.Money;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Over which value an act needs a second person. They hold for people who are no admins; an admin agrees. Programs and the
 * console are not held: their rights are given by who could do it all.
 */
@NotForPlugins
@ProviderType
public interface Limits {

    /** What is limited. */
    enum Act {
        /** A refund: by what of the payment is refunded with it, so that no row of small ones passes. */
        REFUND("payment.refund"),
        /** Stock that was found or lost: by its value at cost. */
        ADJUSTMENT("stock.adjust");

        private final String kind;

        Act(String kind) {
            this.kind = kind;
        }

        /** The kind of {@link Approval} that it needs. */
        public String kind() {
            return kind;
        }

        /** Those of all of them: others are agreed to where they are done. */
        public static Set<String> kinds() {
            return Arrays.stream(values()).map(Act::kind).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** The company's limits. */
    CompanyLimits get(Call call);

    /** Sets them. Refused: {@code limit.amount} (below zero, or not in the currency of the books). */
    CompanyLimits put(CompanyLimits limits, Call call);

    /**
     * In the unit of an act: lets pass what is within the limit, or agreed to. Refused: {@code approval.needed}. A value
     * in another currency than the limit's is over it.
     *
     * @param facts all that makes a difference to whoever agrees
     */
    void require(Act act, Money value, String subject, Map<String, String> facts, Call call);

    /** Runs a unit in which {@link #require} is asked; see {@link Approvals#asking}. */
    <T> T asking(Call call, Supplier<T> unit);
}
