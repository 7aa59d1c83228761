// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Signal;
import org.comptoir.spi.Webhook;
import org.comptoir.spi.gateway.v1.PaymentGateway;
import org.comptoir.spi.gateway.v1.PaymentLookup;
import org.comptoir.spi.gateway.v1.PaymentRefund;
import org.comptoir.spi.gateway.v1.PaymentStart;
import org.comptoir.spi.gateway.v1.Receipt;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.counterparty.Counterparty.Answer;
import org.comptoir.tck.counterparty.Counterparty.Request;
import org.comptoir.tck.counterparty.PaymentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Gateways with one thing wrong, each caught by the check that is meant for it, and a sound one that passes. */
class SeededGatewayDefectsTest {

    private static final String SECRET = "canary-7d1f";

    /** A service that knows payments and refunds by their keys. */
    private static final class Service {
        final Map<String, String> acts = new ConcurrentHashMap<>();
        final Set<String> paid = ConcurrentHashMap.newKeySet();

        Answer answer(Request request) {
            String key = request.path().substring(request.path().lastIndexOf('/') + 1);
            if (request.method().equals("POST")) {
                String before = acts.putIfAbsent(key, request.body());
                return before == null || before.equals(request.body()) ? state(key) : new Answer(409, "other content");
            }
            return acts.containsKey(key) ? state(key) : new Answer(404, "");
        }

        private Answer state(String key) {
            return new Answer(200, key + " " + acts.get(key) + " " + (paid.contains(key) ? "paid" : "open"));
        }
    }

    private static class Acme implements PaymentGateway {
        final PlainClient client;

        Acme(Counterparty service) {
            this.client = new PlainClient(service.address(), SECRET);
        }

        @Override
        public String name() {
            return "acme-lenoir";
        }

        @Override
        public String company() {
            return "lenoir";
        }

        @Override
        public Set<String> capabilities() {
            return Set.of(REFUND, WEBHOOKS);
        }

        @Override
        public Outcome<Receipt> start(PaymentStart payment, Call call) {
            Outcome<Receipt> asked = client.ask(
                    "POST", "/pay/" + call.idempotency().key(), words(payment.amount()), call, Acme::receipt);
            return asked instanceof Outcome.Done<Receipt> done ? pending(done.value(), call) : asked;
        }

        @Override
        public Outcome<Receipt> refund(PaymentRefund refund, Call call) {
            return client.ask("POST", "/refund/" + call.idempotency().key(), words(refund.amount()), call, words -> {
                Receipt receipt = receipt(words);
                return new Receipt(
                        receipt.externalId(), Receipt.State.REFUNDED, receipt.amount(), receipt.fee(), receipt.at());
            });
        }

        @Override
        public Outcome<Receipt> find(PaymentLookup lookup, Call call) {
            String id = lookup.externalId().isEmpty() ? lookup.key() : lookup.externalId();
            Outcome<Receipt> found = client.ask("GET", "/pay/" + id, "", call, Acme::receipt);
            return found instanceof Outcome.Done<Receipt> done && done.value().state() != Receipt.State.PAID
                    ? pending(done.value(), call)
                    : found;
        }

        @Override
        public Outcome<List<Signal>> receive(Webhook webhook, Call call) {
            String sent = webhook.header("signed-at").orElse("");
            String body = new String(webhook.body(), StandardCharsets.UTF_8);
            if (!webhook.header("signature").orElse("").equals(signature(sent, body))
                    || Duration.between(Instant.parse(sent), webhook.receivedAt())
                                    .toHours()
                            > 1) {
                return Outcome.refused("acme.forged", "the signature does not hold");
            }
            return new Outcome.Done<>(List.of(new Signal("payment", body)));
        }

        static String signature(String sent, String body) {
            return Integer.toHexString((SECRET + sent + body).hashCode());
        }

        static String words(Money money) {
            return money.minor() + " " + money.currency().code();
        }

        private static Outcome<Receipt> pending(Receipt receipt, Call call) {
            return new Outcome.Pending<>(receipt.externalId(), java.util.Optional.empty(), call.deadline());
        }

        static Receipt receipt(String words) {
            String[] word = words.split(" ");
            Currency currency = Currency.of(word[2]);
            return new Receipt(
                    word[0],
                    word[3].equals("paid") ? Receipt.State.PAID : Receipt.State.AUTHORISED,
                    new Money(Long.parseLong(word[1]), currency),
                    Money.zero(currency),
                    Instant.EPOCH);
        }
    }

    private final Service service = new Service();
    private final Counterparty counterparty = Counterparty.of(service::answer);

    @AfterEach
    void close() {
        counterparty.close();
    }

    private PaymentGatewayContract contract(Acme gateway) {
        PaymentService tried = new PaymentService() {
            @Override
            public PaymentGateway extension() {
                return gateway;
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
            public long payments() {
                return service.acts.size();
            }

            @Override
            public long refunds() {
                return service.acts.size();
            }

            @Override
            public void payerPays(String externalId) {
                service.paid.add(externalId);
            }

            @Override
            public Webhook webhookAbout(String externalId) {
                String sent = "2026-11-21T10:00:00Z";
                return new Webhook(
                        Map.of("Signed-At", sent, "Signature", Acme.signature(sent, externalId)),
                        externalId.getBytes(StandardCharsets.UTF_8),
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
    void aSoundGatewayPasses() {
        PaymentGatewayContract sound = contract(new Acme(counterparty));
        assertThatCode(() -> {
                    sound.itIsCalledByAStableNameAndServesOneCompany();
                    sound.itDoesWhatItNamesAndNothingElse();
                    sound.theSameKeyBeginsOnePaymentAndAnotherAmountUnderItIsRefused();
                    sound.moneyIsExactInEachCurrencyOrTheCurrencyIsRefused();
                    sound.whatWasAskedIsFoundByItsKeyAndWhatWasNotFailsForCertain();
                    sound.aLostAnswerIsUnknownFoundByItsKeyAndNotPaidTwice();
                    sound.anActThatMayHaveHappenedNeverFails();
                    sound.aRefundHappensOnceAndIsExact();
                    sound.onlyWhatTheServiceSignedIsBelieved();
                    sound.settlementsEndAndEachAddsUp();
                    sound.aTimeOutIsUnknownAndTheDeadlineIsKept();
                    sound.aCounterpartyThatIsBrokenLyingOrGoneIsNeverBelieved();
                    sound.noSecretOfItsSettingsIsFoundInALogOrAnAnswer();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aNewKeyForEachTryIsCaught() {
        Acme careless = new Acme(counterparty) {
            private int tries;

            @Override
            public Outcome<Receipt> start(PaymentStart payment, Call call) {
                return client.ask("POST", "/pay/own-" + tries++, words(payment.amount()), call, Acme::receipt);
            }
        };
        assertCaught(contract(careless)::theSameKeyBeginsOnePaymentAndAnotherAmountUnderItIsRefused, "own-");
        assertCaught(contract(careless)::aLostAnswerIsUnknownFoundByItsKeyAndNotPaidTwice, "an answer that was lost");
    }

    @Test
    void aTimeOutThatIsCalledAFailureIsCaught() {
        Acme hasty = new Acme(counterparty) {
            @Override
            public Outcome<Receipt> start(PaymentStart payment, Call call) {
                Outcome<Receipt> asked = super.start(payment, call);
                return asked instanceof Outcome.Unknown<Receipt> unknown
                        ? new Outcome.Failed<>(unknown.problem())
                        : asked;
            }
        };
        assertCaught(contract(hasty)::anActThatMayHaveHappenedNeverFails, "Failed");
    }

    @Test
    void whoWaitsForeverIsCaught() {
        Acme patient = new Acme(counterparty) {
            @Override
            public Outcome<Receipt> find(PaymentLookup lookup, Call call) {
                return super.find(lookup, Samples.call());
            }
        };
        assertCaught(contract(patient)::aTimeOutIsUnknownAndTheDeadlineIsKept, "did not keep the deadline");
    }

    @Test
    void moneyThroughAFloatingPointIsCaught() {
        Acme floating = new Acme(counterparty) {
            @Override
            public Outcome<Receipt> find(PaymentLookup lookup, Call call) {
                return super.find(lookup, call) instanceof Outcome.Done<Receipt> done
                        ? new Outcome.Done<>(new Receipt(
                                done.value().externalId(),
                                done.value().state(),
                                new Money(
                                        (long) (done.value().amount().minor() / 100.0 * 10) * 10,
                                        done.value().amount().currency()),
                                done.value().fee(),
                                Instant.EPOCH))
                        : super.find(lookup, call);
            }
        };
        assertCaught(contract(floating)::moneyIsExactInEachCurrencyOrTheCurrencyIsRefused, "what was taken of");
    }

    @Test
    void aSignatureThatIsNotLookedAtIsCaught() {
        Acme trusting = new Acme(counterparty) {
            @Override
            public Outcome<List<Signal>> receive(Webhook webhook, Call call) {
                String body = new String(webhook.body(), StandardCharsets.UTF_8);
                return new Outcome.Done<>(List.of(new Signal("payment", body)));
            }
        };
        assertCaught(contract(trusting)::onlyWhatTheServiceSignedIsBelieved, "without its headers");
    }

    @Test
    void aReplayThatIsBelievedIsCaught() {
        Acme timeless = new Acme(counterparty) {
            @Override
            public Outcome<List<Signal>> receive(Webhook webhook, Call call) {
                return super.receive(webhook.at(Instant.parse("2026-11-21T10:00:01Z")), call);
            }
        };
        assertCaught(contract(timeless)::onlyWhatTheServiceSignedIsBelieved, "replayed two days later");
    }

    @Test
    void aCapabilityThatIsNamedAndMissingIsCaughtAndOneThatIsThereUnnamed() {
        Acme boasting = new Acme(counterparty) {
            @Override
            public Set<String> capabilities() {
                return Set.of(REFUND, WEBHOOKS, CAPTURE);
            }
        };
        Acme modest = new Acme(counterparty) {
            @Override
            public Set<String> capabilities() {
                return Set.of(WEBHOOKS);
            }
        };
        assertCaught(contract(boasting)::itDoesWhatItNamesAndNothingElse, "capability capture is named");
        assertCaught(contract(modest)::itDoesWhatItNamesAndNothingElse, "capability refund is not named");
    }

    @Test
    void aSecretInALogLineIsCaughtAndOneInAnAnswer() {
        Acme chatty = new Acme(counterparty) {
            @Override
            public Outcome<Receipt> find(PaymentLookup lookup, Call call) {
                LoggerFactory.getLogger("acme").debug("asking with {}", SECRET);
                return super.find(lookup, call);
            }
        };
        Acme telling = new Acme(counterparty) {
            @Override
            public Outcome<Receipt> find(PaymentLookup lookup, Call call) {
                return PlainClient.unknown("the key " + SECRET + " does not work");
            }
        };
        assertCaught(contract(chatty)::noSecretOfItsSettingsIsFoundInALogOrAnAnswer, "lines of logs");
        assertCaught(contract(telling)::noSecretOfItsSettingsIsFoundInALogOrAnAnswer, "answers");
    }

    @Test
    void aFindThatKnowsNothingOfKeysIsCaught() {
        Acme forgetful = new Acme(counterparty) {
            @Override
            public Outcome<Receipt> find(PaymentLookup lookup, Call call) {
                return lookup.externalId().isEmpty()
                        ? Outcome.refused("acme.no-id", "there is no id")
                        : super.find(lookup, call);
            }
        };
        assertCaught(contract(forgetful)::aLostAnswerIsUnknownFoundByItsKeyAndNotPaidTwice, "what find says");
    }
}
