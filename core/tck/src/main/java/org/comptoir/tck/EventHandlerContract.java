// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.comptoir.api.event.Event;
import org.comptoir.api.event.EventHandler;
import org.comptoir.model.id.EventId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the core relies on when it tells what has happened. */
@ExtendWith(PassportWriter.class)
public interface EventHandlerContract {

    /** The handler under test, with the settings that it needs; asked anew by each test. */
    EventHandler handler();

    /** How often what came of the handled facts is there: mails sent, rows written. */
    long effects();

    /** The data of a fact of this type, as the core writes it. */
    String dataOf(String type);

    private Event fact(String type) {
        return new Event(
                new EventId(new UUID(4, type.hashCode())),
                1,
                Samples.call().company(),
                type,
                new UUID(5, 1).toString(),
                dataOf(type),
                Instant.parse("2026-11-21T10:00:00Z"));
    }

    @Test
    default void itHasAStableNameAndStableTypes() {
        EventHandler handler = handler();
        assertThat(handler.name()).matches("[a-z][a-z0-9-]{0,63}").isEqualTo(handler.name());
        assertThat(handler.types()).isEqualTo(handler.types()).allMatch(type -> type.matches("[A-Z][A-Za-z]+"));
    }

    @Test
    default void aFactThatComesTwiceHasOneEffect() {
        EventHandler handler = handler();
        for (String type : handler.types()) {
            Event fact = fact(type);
            handler.handle(fact);
            long once = effects();
            handler.handle(fact);
            assertThat(effects()).as("effects of one %s that came twice", type).isEqualTo(once);
        }
    }

    @Test
    default void whoListensToAllPassesOverWhatItDoesNotKnow() {
        EventHandler handler = handler();
        if (handler.types().equals(Set.of())) {
            handler.handle(fact("OfALaterVersion"));
        }
    }
}
