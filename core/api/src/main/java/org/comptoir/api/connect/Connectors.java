// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.connect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.api.access.Reads;
import org.comptoir.api.access.Writes;
import org.comptoir.api.hook.HookAnswer;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The shops of a company, each a configured connector of a plugin. A job pulls their orders page by page, outside any
 * transaction, checks each and books it once under its reference; one that cannot be booked is set aside with its reason.
 */
@ProviderType
public interface Connectors {

    /** The connectors of the call's company that are there now, and those that were and left a cursor, by name. */
    @Reads("connectors")
    List<ConnectorState> list(Call call);

    /**
     * Has the orders pulled within the next seconds, whatever the pause. Refused: {@code connector.unknown}, {@code
     * connector.from}.
     *
     * @param from {@code cursor} to go on, {@code start} to go through all orders again: those that are booked are passed
     *     over, those that were set aside are tried again
     */
    @Writes("connectors")
    ConnectorState pull(String connector, String from, Call call);

    /** The orders that could not be booked, latest first, at most 1,000. Refused: {@code connector.unknown}. */
    @Reads("connectors")
    List<AsideOrder> aside(String connector, Call call);

    /**
     * Hands a call from outside to the connector of that name, which verifies it; its orders are pulled at once then. What
     * it refuses is an answer. Refused: {@code hook.unsure} (none that said its name has this one, but not all did).
     *
     * @param headers by name
     * @param receivedAt when it came in
     * @return what came of it; empty where no connector has this name
     */
    @NotForPlugins
    Optional<HookAnswer> receive(
            String connector, Map<String, String> headers, byte[] body, Instant receivedAt, Call call);
}
