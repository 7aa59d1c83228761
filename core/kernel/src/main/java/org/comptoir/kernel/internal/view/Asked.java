// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.view;

import java.util.function.Supplier;
import org.comptoir.model.Actor;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/**
 * In whose name a plugin is being asked on a thread. A plugin that calls the core meanwhile may go on in that name; in
 * any other it acts for itself alone, whatever it writes into the call.
 */
@Component(service = Asked.class)
public final class Asked {

    private final ThreadLocal<@Nullable Actor> actors = new ThreadLocal<>();

    /** Asks a question on this thread. */
    public <R> R inTheNameOf(Actor actor, Supplier<R> question) {
        Actor before = actors.get();
        actors.set(actor);
        try {
            return question.get();
        } finally {
            if (before == null) {
                actors.remove();
            } else {
                actors.set(before);
            }
        }
    }

    /** Whether it is in this name that a plugin is asked on this thread. */
    boolean isInTheNameOf(Actor actor) {
        return actor.equals(actors.get());
    }
}
