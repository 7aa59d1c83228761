// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.nio.file.Path;

/**
 * A shop whose calls are signed with a secret of the company. Each genuine call puts the order that it points at on its list once
 * more, so that whoever books what is listed twice has it twice.
 */
final class StallJar {

    static final String ID = "acme.stall";

    private static final String SOURCE = """
            package acme.stall;

            import java.math.BigDecimal;
            import java.nio.charset.StandardCharsets;
            import java.time.Instant;
            import java.util.HexFormat;
            import java.util.List;
            import java.util.Set;
            import java.util.concurrent.CopyOnWriteArrayList;
            import javax.crypto.Mac;
            import javax.crypto.spec.SecretKeySpec;
            import org.comptoir.model.*;
            import org.comptoir.model.invoice.PostalAddress;
            import org.comptoir.spi.*;
            import org.comptoir.spi.broker.v1.*;
            import org.comptoir.spi.commerce.v1.*;

            public final class Stall implements CommerceConnector {
                private final PluginSecrets secrets;
                private final List<String> told = new CopyOnWriteArrayList<>();

                public Stall(PluginSecrets secrets) {
                    this.secrets = secrets;
                }

                @Override
                public String name() {
                    return "stall";
                }

                @Override
                public String company() {
                    return "maison-lenoir";
                }

                @Override
                public Set<String> capabilities() {
                    return Set.of(WEBHOOKS);
                }

                @Override
                public Outcome<OrderPage> ordersSince(OrdersAfter after, Call call) {
                    int from = after.cursor().isEmpty() ? 0 : Integer.parseInt(after.cursor());
                    int to = Math.min(told.size(), from + after.limit());
                    return new Outcome.Done<>(new OrderPage(
                            told.subList(Math.min(from, to), to).stream().map(Stall::order).toList(),
                            to == 0 ? after.cursor() : Integer.toString(Math.max(from, to))));
                }

                @Override
                public Outcome<List<Signal>> receive(Webhook webhook, Call call) {
                    try {
                        byte[] key = secrets.get("secret:plugin/acme.stall/signing", call).reveal()
                                .getBytes(StandardCharsets.UTF_8);
                        Mac mac = Mac.getInstance("HmacSHA256");
                        mac.init(new SecretKeySpec(key, "HmacSHA256"));
                        String right = HexFormat.of().formatHex(mac.doFinal(webhook.body()));
                        if (!right.equals(webhook.header("x-stall-signature").orElse(""))) {
                            return Outcome.refused("stall.forged", "the signature does not hold");
                        }
                    } catch (java.security.GeneralSecurityException absent) {
                        throw new IllegalStateException(absent);
                    }
                    String body = new String(webhook.body(), StandardCharsets.UTF_8);
                    String number = body.replaceAll(".*\\"order\\":\\"([0-9]+)\\".*", "$1");
                    told.add(number);
                    return new Outcome.Done<>(List.of(new Signal("order", number)));
                }

                private static Money euros(String amount) {
                    return Money.of(new BigDecimal(amount), Currency.EUR);
                }

                private static ShopOrder order(String number) {
                    return new ShopOrder(
                            new ExternalRef("stall", "order", number, "r1"),
                            ShopOrder.State.PLACED,
                            Instant.parse("2026-11-20T10:00:00Z"),
                            new ShopBuyer("c1", "Camille Martin", "consumer"),
                            PostalAddress.in(CountryCode.FR),
                            Currency.EUR,
                            List.of(new ShopLine("1", "BOUGIE-FIGUIER", "Bougie", BigDecimal.ONE,
                                    UnitPrice.of("10", Currency.EUR), euros("10"))),
                            euros("10"),
                            euros("2"),
                            euros("12"));
                }
            }
            """;

    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="acme.stall.Stall" init="1">
              <reference name="secrets" interface="org.comptoir.spi.broker.v1.PluginSecrets" parameter="0"/>
              <service><provide interface="org.comptoir.spi.commerce.v1.CommerceConnector"/></service>
              <implementation class="acme.stall.Stall"/>
            </scr:component>
            """;

    private static final String IMPORTS =
            MadeManifest.comptoir("model", "model.invoice", "spi", "spi.broker.v1", "spi.commerce.v1")
                    + ",javax.crypto,javax.crypto.spec";

    private StallJar() {}

    static Path in(Path folder) {
        MadeManifest manifest =
                new MadeManifest(ID, "1.0.0", "org.comptoir.spi.commerce.v1.CommerceConnector", IMPORTS, "");
        return new MadeArchive(ID, "Stall", SOURCE, COMPONENT, manifest).in(folder);
    }
}
