// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.OrderId;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private static final Set<State> ENDS = EnumSet.of(State.CLOSED, State.CANCELLED);

    private final OrderId order = OrderId.parse("01932f00-0000-7000-8000-0000000000aa");

    @Property
    void noSequenceOfStepsReachesAnIllegalState(@ForAll @Size(max = 40) List<Step> steps) {
        State state = State.DRAFT;
        boolean shippedSome = false;
        boolean shippedAll = false;
        boolean confirmed = false;
        for (Step step : steps) {
            Optional<State> after = Lifecycle.after(state, step);
            if (after.isEmpty()) {
                State refusing = state;
                assertThatThrownBy(() -> Lifecycle.require(order, refusing, step))
                        .isInstanceOfSatisfying(ComptoirException.class, refused -> assertThat(refused.facts())
                                .containsEntry("state", refusing.code())
                                .containsEntry("step", step.code()));
                continue;
            }
            assertThat(ENDS).doesNotContain(state);
            state = after.get();
            confirmed |= step == Step.CONFIRM;
            shippedSome |= step == Step.SHIP_PART || step == Step.SHIP_REST;
            shippedAll |= step == Step.SHIP_REST || step == Step.CANCEL_REST;
            assertThat(state == State.INVOICED && !shippedAll).isFalse();
            assertThat(state == State.CANCELLED && shippedSome).isFalse();
            assertThat(shippedSome && !confirmed).isFalse();
        }
    }

    @Test
    void everyStepHasAnEventOfItsOwn() {
        assertThat(Arrays.stream(Step.values()).map(Step::event))
                .doesNotHaveDuplicates()
                .allMatch(event -> event.startsWith("Order"));
    }

    @Test
    void everyStateIsReachedAndEveryStepIsLegalSomewhere() {
        Set<State> reached = EnumSet.of(State.DRAFT);
        Set<Step> taken = EnumSet.noneOf(Step.class);
        for (int i = 0; i < State.values().length; i++) {
            for (State state : EnumSet.copyOf(reached)) {
                for (Step step : Step.values()) {
                    Lifecycle.after(state, step).ifPresent(after -> {
                        reached.add(after);
                        taken.add(step);
                    });
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(State.values());
        assertThat(taken).containsExactlyInAnyOrder(Step.values());
    }
}
