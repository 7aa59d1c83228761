// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comptoir.api.event.Event;
import org.comptoir.api.event.EventHandler;
import org.junit.jupiter.api.Test;

/** Handlers of facts with one thing wrong, each caught by the check that is meant for it, and a sound one that passes. */
class SeededHandlerDefectsTest {

    private static class Bell implements EventHandler {
        final List<Event> rung = new ArrayList<>();

        @Override
        public String name() {
            return "bell";
        }

        @Override
        public Set<String> types() {
            return Set.of("OrderConfirmed");
        }

        @Override
        public void handle(Event event) {
            if (rung.stream().noneMatch(known -> known.id().equals(event.id()))) {
                rung.add(event);
            }
        }
    }

    private static EventHandlerContract contract(Bell bell) {
        return new EventHandlerContract() {
            @Override
            public EventHandler handler() {
                return bell;
            }

            @Override
            public long effects() {
                return bell.rung.size();
            }

            @Override
            public String dataOf(String type) {
                return "{}";
            }
        };
    }

    @Test
    void aSoundHandlerPasses() {
        EventHandlerContract sound = contract(new Bell());
        assertThatCode(() -> {
                    sound.itHasAStableNameAndStableTypes();
                    sound.aFactThatComesTwiceHasOneEffect();
                    sound.whoListensToAllPassesOverWhatItDoesNotKnow();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aBellThatRingsTwiceForOneFactIsCaught() {
        Bell twice = new Bell() {
            @Override
            public void handle(Event event) {
                rung.add(event);
            }
        };
        Throwable caught = catchThrowable(contract(twice)::aFactThatComesTwiceHasOneEffect);
        assertThat(caught).hasMessageContaining("effects of one OrderConfirmed that came twice");
    }

    @Test
    void aListenerToAllThatThrowsAtTheUnknownIsCaught() {
        Bell strict = new Bell() {
            @Override
            public Set<String> types() {
                return Set.of();
            }

            @Override
            public void handle(Event event) {
                throw new IllegalArgumentException(event.type());
            }
        };
        Throwable caught = catchThrowable(contract(strict)::whoListensToAllPassesOverWhatItDoesNotKnow);
        assertThat(caught).hasMessage("OfALaterVersion");
    }
}
