// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.comptoir.examples.ShopBridge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on the page about integrations outside the server does what the page says. */
class OutOfProcessIT {

    @Test
    void aBridgeTakesOrdersOverOnceAndHearsWhatBecameOfThem(@TempDir Path folder) throws IOException {
        try (Server server = Server.startOn(folder.resolve("data"), Map.of())) {
            Merchant merchant = Merchant.open(server);
            String key = merchant.post("api-keys", "{\"name\":\"shop\",\"scopes\":[\"order:w\",\"event:r\"]}")
                    .ok()
                    .text("/secret");
            ShopBridge bridge = new ShopBridge(URI.create(server.url() + "/api/v1/"), key);
            ShopBridge.Position position = new ShopBridge.Position();

            String order = bridge.takeOver("S-1001", "EPICERIE", "BOUGIE-FIGUIER", 6);

            assertThat(order).startsWith("ord_");
            assertThat(bridge.takeOver("S-1001", "EPICERIE", "BOUGIE-FIGUIER", 6))
                    .isEqualTo(order);
            assertThat(bridge.follow(position)).contains("OrderDrafted");
            merchant.post("orders/" + order + "/confirm", "").ok();
            assertThat(bridge.follow(position)).isEqualTo(List.of("OrderConfirmed"));
            assertThatThrownBy(() -> bridge.takeOver("S-1002", "NOBODY", "BOUGIE-FIGUIER", 1))
                    .hasMessageContaining("customer.unknown");
        }
    }
}
