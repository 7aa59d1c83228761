// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.event;

import java.util.List;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The company's facts that have not reached everybody who listens: those that wait, failed or were given up. What goes through at
 * once is never among them.
 */
@NotForPlugins
@ProviderType
public interface EventDeliveries {

    /** How many can be tried again at once. */
    int MOST_AT_ONCE = 5_000;

    /** Refused: {@code page.cursor}, {@code access.out-of-reach}. */
    ListPage<EventDelivery> list(EventDeliverySelection selection, PageRequest page, Call call);

    /** How many there are, counted to 10,000. Refused as {@link #list}. */
    Counted count(EventDeliverySelection selection, Call call);

    /** Hands out all of them, in order. The audit trail says so first. Refused as {@link #list}. */
    void export(EventDeliverySelection selection, Consumer<EventDelivery> consumer, Call call);

    /**
     * Has these delivered again from the start of the schedule, at once: what was given up, and what failed and would be tried later. One
     * that went through meanwhile, or only waits, stays as it is; so asking twice does nothing twice.
     * Refused: {@code event.none-chosen}, {@code event.too-many}, {@code access.out-of-reach}.
     *
     * @return how many are tried again
     */
    int replay(List<EventDelivery.Key> keys, Call call);

    /** The same with all that are selected, the oldest first, {@link #MOST_AT_ONCE} at most. Refused as {@link #list}. */
    int replayAll(EventDeliverySelection selection, Call call);
}
