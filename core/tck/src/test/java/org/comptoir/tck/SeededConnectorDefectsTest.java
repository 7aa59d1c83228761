// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.ExternalRef;
import org.comptoir.model.Money;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Signal;
import org.comptoir.spi.Webhook;
import org.comptoir.spi.commerce.v1.CommerceConnector;
import org.comptoir.spi.commerce.v1.Fulfilment;
import org.comptoir.spi.commerce.v1.OrderPage;
import org.comptoir.spi.commerce.v1.OrdersAfter;
import org.comptoir.spi.commerce.v1.Published;
import org.comptoir.spi.commerce.v1.ShopBuyer;
import org.comptoir.spi.commerce.v1.ShopLine;
import org.comptoir.spi.commerce.v1.ShopOrder;
import org.comptoir.spi.commerce.v1.StockPublication;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.counterparty.Counterparty.Answer;
import org.comptoir.tck.counterparty.Counterparty.Request;
import org.comptoir.tck.counterparty.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connectors with one thing wrong, each caught by the check that is meant for it, and a sound one that passes. */
class SeededConnectorDefectsTest {

    private static final String SECRET = "canary-31c0";

    /** A shop that tells its orders' numbers, one a line, and remembers parcels by their keys. */
    private static final class TownShop {
        volatile int orders;
        volatile String currency = "EUR";
        final Map<String, String> parcels = new ConcurrentHashMap<>();

        Answer answer(Request request) {
            if (request.method().equals("POST")) {
                String before = parcels.putIfAbsent(request.path(), request.body());
                return before == null || before.equals(request.body()) ? new Answer(200, "") : new Answer(409, "");
            }
            String[] asked = request.path().substring(1).split("/");
            int from = Integer.parseInt(asked[0]);
            int to = Math.min(orders, from + Integer.parseInt(asked[1]));
            StringBuilder words = new StringBuilder(currency);
            for (int i = from; i < to; i++) {
                words.append(' ').append(i + 1);
            }
            return new Answer(200, words.toString());
        }
    }

    private static class Stall implements CommerceConnector {
        final PlainClient client;

        Stall(Counterparty shop) {
            this.client = new PlainClient(shop.address(), SECRET);
        }

        @Override
        public String name() {
            return "stall-lenoir";
        }

        @Override
        public String company() {
            return "lenoir";
        }

        @Override
        public Set<String> capabilities() {
            return Set.of(STOCK, FULFILMENT, WEBHOOKS);
        }

        @Override
        public Outcome<OrderPage> ordersSince(OrdersAfter after, Call call) {
            int from = after.cursor().isEmpty() ? 0 : Integer.parseInt(after.cursor());
            return client.ask("GET", "/" + from + "/" + after.limit(), "", call, words -> {
                String[] word = words.split(" ");
                List<ShopOrder> orders = new ArrayList<>();
                for (int i = 1; i < word.length; i++) {
                    orders.add(order(Integer.parseInt(word[i]), Currency.of(word[0])));
                }
                return new OrderPage(orders, Integer.toString(from + orders.size()));
            });
        }

        ShopOrder order(int number, Currency currency) {
            UnitPrice price = UnitPrice.of(new Money(1_005, currency));
            BigDecimal quantity = new BigDecimal("3");
            Money net = new Money(3_015, currency);
            return new ShopOrder(
                    new ExternalRef(name(), "order", "" + number, "r1"),
                    ShopOrder.State.PLACED,
                    Instant.EPOCH,
                    new ShopBuyer("c" + number, "Camille Martin", "consumer"),
                    PostalAddress.in(CountryCode.FR),
                    currency,
                    List.of(new ShopLine("l1", "LAMP-1", "Lampe", quantity, price, net)),
                    net,
                    new Money(603, currency),
                    net.plus(new Money(603, currency)));
        }

        @Override
        public Outcome<Published> publishStock(StockPublication stock, Call call) {
            return publish("/stock/" + call.idempotency().key(), stock.toString(), call);
        }

        @Override
        public Outcome<Published> publishFulfilment(Fulfilment fulfilment, Call call) {
            return publish("/parcel/" + call.idempotency().key(), fulfilment.toString(), call);
        }

        Outcome<Published> publish(String path, String words, Call call) {
            return client.ask("POST", path, words, call, answer -> Published.all());
        }

        @Override
        public Outcome<List<Signal>> receive(Webhook webhook, Call call) {
            String body = new String(webhook.body(), StandardCharsets.UTF_8);
            String sent = webhook.header("signed-at").orElse("");
            if (!webhook.header("signature").orElse("").equals(signature(sent, body))
                    || Duration.between(Instant.parse(sent), webhook.receivedAt())
                                    .toHours()
                            > 1) {
                return Outcome.refused("stall.forged", "the signature does not hold");
            }
            return new Outcome.Done<>(List.of(new Signal("order", body)));
        }

        static String signature(String sent, String body) {
            return Integer.toHexString((SECRET + sent + body).hashCode());
        }
    }

    private final TownShop shop = new TownShop();
    private final Counterparty counterparty = Counterparty.of(shop::answer);

    @AfterEach
    void close() {
        counterparty.close();
    }

    private CommerceConnectorContract contract(Stall connector) {
        Shop tried = new Shop() {
            @Override
            public CommerceConnector extension() {
                return connector;
            }

            @Override
            public Counterparty counterparty() {
                return counterparty;
            }

            @Override
            public List<String> secrets() {
                return List.of(SECRET);
            }

            @Override
            public void holds(int orders, Currency currency) {
                shop.orders = orders;
                shop.currency = currency.code();
            }

            @Override
            public long shipments() {
                return shop.parcels.size();
            }

            @Override
            public Webhook webhookAbout(String order) {
                String sent = "2026-11-21T10:00:00Z";
                return new Webhook(
                        Map.of("Signed-At", sent, "Signature", Stall.signature(sent, order)),
                        order.getBytes(StandardCharsets.UTF_8),
                        Instant.parse(sent));
            }
        };
        return () -> tried;
    }

    private static void assertCaught(ThrowingCallable check, String by) {
        Throwable caught = catchThrowable(check);
        assertThat(caught).isNotNull();
        assertThat(caught.toString()).contains(by);
    }

    @Test
    void aSoundConnectorPasses() {
        CommerceConnectorContract sound = contract(new Stall(counterparty));
        assertThatCode(() -> {
                    sound.itIsCalledByAStableNameAndFeedsOneCompany();
                    sound.itDoesWhatItNamesAndNothingElse();
                    sound.pagesKeepTheirLimitAndEndAndTheSameCursorBringsTheSame();
                    sound.anOrderIsNamedAfterTheConnectorAndAddsUpInEachCurrency();
                    sound.tenThousandOrdersComeInTime();
                    sound.whatIsPublishedTwiceUnderOneKeyIsOnePublication();
                    sound.onlyWhatTheShopSignedIsBelieved();
                    sound.aTimeOutIsUnknownAndTheDeadlineIsKept();
                    sound.aCounterpartyThatIsBrokenLyingOrGoneIsNeverBelieved();
                    sound.noSecretOfItsSettingsIsFoundInALogOrAnAnswer();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void pagesThatDoNotEndAreCaught() {
        Stall endless = new Stall(counterparty) {
            @Override
            public Outcome<OrderPage> ordersSince(OrdersAfter after, Call call) {
                return super.ordersSince(new OrdersAfter("", after.limit()), call);
            }
        };
        assertCaught(contract(endless)::pagesKeepTheirLimitAndEndAndTheSameCursorBringsTheSame, "the pages do not end");
    }

    @Test
    void aLimitThatIsNotKeptIsCaught() {
        Stall generous = new Stall(counterparty) {
            @Override
            public Outcome<OrderPage> ordersSince(OrdersAfter after, Call call) {
                return super.ordersSince(new OrdersAfter(after.cursor(), after.limit() + 1), call);
            }
        };
        assertCaught(contract(generous)::pagesKeepTheirLimitAndEndAndTheSameCursorBringsTheSame, "limit of 7");
    }

    @Test
    void aSumThatDoesNotAddUpIsCaught() {
        Stall sloppy = new Stall(counterparty) {
            @Override
            ShopOrder order(int number, Currency currency) {
                ShopOrder order = super.order(number, currency);
                return new ShopOrder(
                        order.ref(),
                        order.state(),
                        order.placedAt(),
                        order.buyer(),
                        order.shipTo(),
                        order.currency(),
                        order.lines(),
                        order.net(),
                        order.vat(),
                        order.total().plus(new Money(1, currency)));
            }
        };
        assertCaught(contract(sloppy)::anOrderIsNamedAfterTheConnectorAndAddsUpInEachCurrency, "net and VAT");
    }

    @Test
    void aParcelThatTheShopHearsOfTwiceIsCaught() {
        Stall careless = new Stall(counterparty) {
            private int tries;

            @Override
            public Outcome<Published> publishFulfilment(Fulfilment fulfilment, Call call) {
                return publish("/parcel/own-" + tries++, fulfilment.toString(), call);
            }
        };
        assertCaught(contract(careless)::whatIsPublishedTwiceUnderOneKeyIsOnePublication, "told of twice");
    }

    @Test
    void aBrokenShopThatIsTakenForAnEmptyOneIsCaught() {
        Stall trusting = new Stall(counterparty) {
            @Override
            public Outcome<OrderPage> ordersSince(OrdersAfter after, Call call) {
                return super.ordersSince(after, call) instanceof Outcome.Done<OrderPage> done
                        ? done
                        : new Outcome.Done<>(new OrderPage(List.of(), after.cursor()));
            }
        };
        assertCaught(contract(trusting)::aCounterpartyThatIsBrokenLyingOrGoneIsNeverBelieved, "Done");
        assertCaught(contract(trusting)::aTimeOutIsUnknownAndTheDeadlineIsKept, "what a time-out means");
    }
}
