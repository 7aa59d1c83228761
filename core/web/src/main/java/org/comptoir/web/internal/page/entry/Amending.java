// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.util.List;
import org.comptoir.api.order.Order;
import org.jspecify.annotations.Nullable;

/**
 * The change of an order that there is.
 *
 * @param path of the order's page
 * @param number of the order
 * @param version that the form began with
 * @param base what the form began with, as {@link Typed#text} has it
 * @param kept the place the goods go to where it is neither of the customer's; empty for none
 * @param conflict what somebody else changed meanwhile, if anybody did
 */
public record Amending(
        String path,
        String number,
        String version,
        String base,
        String kept,
        @Nullable Conflict conflict) {

    /**
     * What somebody else changed while a form lay open.
     *
     * @param who it was
     * @param at when, in words
     * @param differences what they changed
     */
    public record Conflict(String who, String at, List<Difference> differences) {

        public Conflict {
            differences = List.copyOf(differences);
        }
    }

    /** As it begins, or begins again. @param typed the order as it would be typed */
    static Amending of(Order order, Typed typed, @Nullable Conflict conflict) {
        return of(order, Long.toString(order.version()), typed, conflict);
    }

    /** As a form carries it. */
    static Amending of(Order order, String version, Typed base, @Nullable Conflict conflict) {
        String kept = order.shipTo().name() + " " + order.shipTo().line1() + ", "
                + order.shipTo().postcode() + " " + order.shipTo().city();
        return new Amending("/orders/" + order.id(), order.number(), version, base.text(), kept.strip(), conflict);
    }
}
