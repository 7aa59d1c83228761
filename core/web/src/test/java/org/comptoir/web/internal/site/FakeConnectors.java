// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.connect.AsideOrder;
import org.comptoir.api.connect.ConnectorState;
import org.comptoir.api.connect.Connectors;
import org.comptoir.api.hook.HookAnswer;
import org.comptoir.model.Call;

/** Shops, by name. */
record FakeConnectors(List<String> names) implements Connectors {

    @Override
    public List<ConnectorState> list(Call call) {
        return names.stream()
                .map(name -> new ConnectorState(name, "shop", "", null, Instant.EPOCH, 0, "", "", 0, 0))
                .toList();
    }

    @Override
    public ConnectorState pull(String connector, String from, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<AsideOrder> aside(String connector, Call call) {
        return List.of();
    }

    @Override
    public Optional<HookAnswer> receive(
            String connector, Map<String, String> headers, byte[] body, Instant receivedAt, Call call) {
        return Optional.empty();
    }
}
