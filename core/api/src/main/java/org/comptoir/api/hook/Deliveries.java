// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.hook;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.comptoir.model.id.DeliveryId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The calls that came in from outside, kept for a while with what came of each try: the newest of each name, and no longer than
 * thirty days. What is kept may name people, and is proof of nothing.
 */
@NotForPlugins
@ProviderType
public interface Deliveries {

    /** How many can be replayed at once. */
    int MOST_AT_ONCE = 20;

    /**
     * Hands a call to the connector or gateway of that name, and keeps it with what came of it. Refused: {@code hook.refused}
     * (forged, too old, or it cannot be read), {@code hook.unsure} (none that said its name has this one, but not all did).
     *
     * @param headers by name
     * @return false where nobody has this name: nothing is kept then
     */
    boolean take(String name, Map<String, String> headers, byte[] body, Call call);

    /** Refused: {@code search.too-long}, {@code field.control-character}, {@code page.cursor}. */
    ListPage<DeliverySummary> list(DeliverySelection selection, PageRequest page, Call call);

    /** How many there are, counted to 10,000. Refused as {@link #list}. */
    Counted count(DeliverySelection selection, Call call);

    /** Hands out all of them, in order, without what was sent. The audit trail says so first. Refused as {@link #list}. */
    void export(DeliverySelection selection, Consumer<DeliverySummary> consumer, Call call);

    /** Refused: {@code hook.delivery-unknown}. */
    Delivery get(DeliveryId id, Call call);

    /** Those that point at one thing of a hook, such as the order of a shop, in the order in which they came; 50 at most. */
    List<Delivery> pointingAt(String hook, String externalId, Call call);

    /**
     * Has the connector or gateway look at what was sent once more, as if it came in now with its old moment, and keeps what
     * comes of it beside the tries before. As often as one likes: a call makes the server look, and books nothing itself.
     * Refused: {@code hook.delivery-unknown}, {@code hook.none-chosen}, {@code hook.too-many}, {@code hook.body-erased}, {@code hook.unknown}.
     */
    Replayed replay(List<DeliveryId> ids, Call call);

    /** What came of it. */
    record Replayed(int taken, int refused) {}
}
