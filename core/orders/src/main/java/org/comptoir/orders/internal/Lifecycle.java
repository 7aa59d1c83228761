// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.OrderId;

/** The legal steps: from each state, which steps lead where. What is not in the table is refused. */
final class Lifecycle {

    private static final Map<State, Map<Step, State>> EDGES = new EnumMap<>(Map.of(
            State.DRAFT,
                    Map.of(
                            Step.AMEND, State.DRAFT,
                            Step.SUBMIT, State.TO_APPROVE,
                            Step.CONFIRM, State.CONFIRMED,
                            Step.CANCEL, State.CANCELLED),
            State.TO_APPROVE, Map.of(Step.APPROVE, State.DRAFT, Step.CANCEL, State.CANCELLED),
            State.CONFIRMED,
                    Map.of(
                            Step.SHIP_PART, State.PARTLY_SHIPPED,
                            Step.SHIP_REST, State.SHIPPED,
                            Step.CANCEL, State.CANCELLED),
            State.PARTLY_SHIPPED,
                    Map.of(
                            Step.SHIP_PART, State.PARTLY_SHIPPED,
                            Step.SHIP_REST, State.SHIPPED,
                            Step.TAKE_BACK, State.PARTLY_SHIPPED,
                            Step.CANCEL_PART, State.PARTLY_SHIPPED,
                            Step.CANCEL_REST, State.SHIPPED),
            State.SHIPPED,
                    Map.of(
                            Step.INVOICE, State.INVOICED,
                            Step.TAKE_BACK, State.SHIPPED,
                            Step.CLOSE, State.CLOSED),
            State.INVOICED, Map.of(Step.TAKE_BACK, State.INVOICED, Step.CLOSE, State.CLOSED),
            State.CLOSED, Map.of(),
            State.CANCELLED, Map.of()));

    private Lifecycle() {}

    /** Where a step leads, if it is legal. */
    static Optional<State> after(State from, Step step) {
        return Optional.ofNullable(EDGES.getOrDefault(from, Map.of()).get(step));
    }

    /** Where a step leads; refused, as {@link #illegal} says, when it is not legal. */
    static State require(OrderId order, State from, Step step) {
        return after(from, step).orElseThrow(() -> illegal(order, from, step));
    }

    /** Before the first parcel there is no rest to give up: the whole order is, and the refusal says so. */
    static ComptoirException illegal(OrderId order, State from, Step step) {
        boolean whole = step == Step.CANCEL_PART && after(from, Step.CANCEL).isPresent();
        return new ComptoirException(
                whole ? "order.nothing-shipped" : "order.illegal-step",
                Fault.CONFLICT,
                Map.of(
                        ComptoirException.FIELD,
                        "state",
                        ComptoirException.VALUE,
                        from.code(),
                        "order",
                        order.toString(),
                        "state",
                        from.code(),
                        "step",
                        step.code()));
    }
}
