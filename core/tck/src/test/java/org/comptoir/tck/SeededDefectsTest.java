// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.LocalText;
import org.comptoir.model.Rate;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.VatCategory;
import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.spi.Health;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.payment.v1.PaymentDemand;
import org.comptoir.spi.payment.v1.PaymentMethod;
import org.comptoir.spi.pricing.v1.Adjustment;
import org.comptoir.spi.pricing.v1.Cart;
import org.comptoir.spi.pricing.v1.CartLine;
import org.comptoir.spi.pricing.v1.PriceCondition;
import org.comptoir.spi.pricing.v1.PricingRule;
import org.comptoir.spi.vat.v1.Supply;
import org.comptoir.spi.vat.v1.VatPack;
import org.comptoir.spi.vat.v1.VatRate;
import org.comptoir.spi.vat.v1.VatVerdict;
import org.junit.jupiter.api.Test;

/** Extensions with one thing wrong, each caught by the check that is meant for it, and sound ones that pass. */
class SeededDefectsTest {

    private static final LocalText WHY = LocalText.of("parce que", "because");

    private static void assertCaught(ThrowingCallable check, String by) {
        Throwable caught = catchThrowable(check);
        assertThat(caught).isNotNull();
        assertThat(caught.toString()).contains(by);
    }

    /** Takes a tenth off each line that has a condition of its kind. */
    private static class TenthOff implements PricingRule {
        @Override
        public String name() {
            return "tenth-off";
        }

        @Override
        public String phase() {
            return "discount";
        }

        @Override
        public boolean reads(PriceCondition condition) {
            return concerns(condition);
        }

        private static boolean concerns(PriceCondition condition) {
            return condition.kind().equals("percent-off");
        }

        @Override
        public List<Adjustment> apply(Cart cart) {
            return cart.lines().stream()
                    .filter(line -> line.conditions().stream().anyMatch(TenthOff::concerns))
                    .map(line -> change(line))
                    .toList();
        }

        Adjustment change(CartLine line) {
            return new Adjustment.PercentOff(line.position(), Rate.of("10"), "tenth-off", WHY);
        }
    }

    private static PricingRuleContract pricing(PricingRule rule) {
        return () -> rule;
    }

    @Test
    void aSoundRulePasses() {
        PricingRuleContract sound = pricing(new TenthOff());
        assertThatCode(() -> {
                    sound.itSaysWhatItCanDoInStableNames();
                    sound.itSaysHowItFeelsAndWhatIsMissing();
                    sound.itHasANameAndAPhaseThatTheCoreKnows();
                    sound.anEmptyCartIsLeftAlone();
                    sound.itChangesLinesOfTheCartAndEachOnceAtMost();
                    sound.itSaysWhyInBothLanguages();
                    sound.pricesStayInTheCurrencyOfTheCartAndAtOrAboveZero();
                    sound.theSameCartIsPricedAlikeWheneverWhereverAndByWhomeverItIsAsked();
                    sound.aConditionOfAKindThatItDoesNotKnowIsNoneOfItsBusiness();
                    sound.whatItReadsItAlsoReckonsWith();
                    sound.tenThousandLinesArePricedInTime();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aRuleThatIsDownWithoutSayingWhyIsCaught() {
        PricingRule silent = new TenthOff() {
            @Override
            public Health check(Call call) {
                return Health.down("");
            }
        };
        assertCaught(pricing(silent)::itSaysHowItFeelsAndWhatIsMissing, "why it is down");
    }

    @Test
    void aPhaseOfItsOwnIsCaught() {
        PricingRule late = new TenthOff() {
            @Override
            public String phase() {
                return "afterwards";
            }
        };
        assertCaught(pricing(late)::itHasANameAndAPhaseThatTheCoreKnows, "afterwards");
    }

    @Test
    void aLineThatIsNotInTheCartIsCaught() {
        PricingRule beside = new TenthOff() {
            @Override
            Adjustment change(CartLine line) {
                return new Adjustment.PercentOff(line.position() - 1, Rate.of("10"), "tenth-off", WHY);
            }
        };
        assertCaught(pricing(beside)::itChangesLinesOfTheCartAndEachOnceAtMost, "0");
    }

    @Test
    void anExplanationInOneLanguageIsCaught() {
        PricingRule english = new TenthOff() {
            @Override
            Adjustment change(CartLine line) {
                return new Adjustment.PercentOff(
                        line.position(), Rate.of("10"), "tenth-off", LocalText.of("", "because"));
            }
        };
        assertCaught(pricing(english)::itSaysWhyInBothLanguages, "in French");
    }

    @Test
    void aPriceInAnotherCurrencyIsCaught() {
        PricingRule euros = new TenthOff() {
            @Override
            Adjustment change(CartLine line) {
                return new Adjustment.NetPrice(line.position(), UnitPrice.of("9", Currency.EUR), "euros", WHY);
            }
        };
        assertCaught(pricing(euros)::pricesStayInTheCurrencyOfTheCartAndAtOrAboveZero, "currency of a net price");
    }

    @Test
    void aRuleThatRemembersTheLastCartIsCaught() {
        AtomicInteger asked = new AtomicInteger();
        PricingRule generous = new TenthOff() {
            @Override
            public List<Adjustment> apply(Cart cart) {
                return asked.getAndIncrement() == 0 ? super.apply(cart) : List.of();
            }
        };
        assertCaught(pricing(generous)::theSameCartIsPricedAlikeWheneverWhereverAndByWhomeverItIsAsked, "asked again");
    }

    @Test
    void aRuleThatDependsOnTheLanguageOfTheMachineIsCaught() {
        PricingRule turkish = new TenthOff() {
            @Override
            Adjustment change(CartLine line) {
                String reason = String.format("%.1f", 0.5d);
                return new Adjustment.PercentOff(line.position(), Rate.of("10"), reason, WHY);
            }
        };
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertCaught(pricing(turkish)::theSameCartIsPricedAlikeWheneverWhereverAndByWhomeverItIsAsked, "Turkish");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aConditionThatIsReadAndThenForgottenIsCaught() {
        PricingRule forgetful = new TenthOff() {
            @Override
            public boolean reads(PriceCondition condition) {
                return true;
            }
        };
        assertCaught(pricing(forgetful)::whatItReadsItAlsoReckonsWith, "net of all");
        assertCaught(pricing(forgetful)::aConditionOfAKindThatItDoesNotKnowIsNoneOfItsBusiness, "false");
    }

    /** Ten per cent for everybody at home, and nothing else. */
    private static class TenPerCent implements VatPack {
        @Override
        public Set<CountryCode> sellers() {
            return Set.of(CountryCode.FR);
        }

        @Override
        public Set<CountryCode> rated() {
            return Set.of(CountryCode.FR);
        }

        @Override
        public VatVerdict decide(Supply supply) {
            boolean known = Set.of("goods", "services").contains(supply.nature());
            return known ? decided(VatCategory.S) : unknown();
        }

        VatVerdict decided(VatCategory category) {
            return new VatVerdict.Decided(
                    category,
                    Rate.of("10"),
                    "",
                    LocalText.of("", ""),
                    "CGI art. 278",
                    CountryCode.FR,
                    "A1",
                    "domestic");
        }

        private static VatVerdict unknown() {
            return new VatVerdict.Refused(
                    new Problem("vat.unknown", Problem.Kind.INVALID_INPUT, "Unknown nature.", Map.of()));
        }

        @Override
        public List<VatRate> rates(CountryCode country, LocalDate on) {
            return country.equals(CountryCode.FR)
                    ? List.of(new VatRate(country, "", "standard", Rate.of("10"), since(), "CGI art. 278"))
                    : List.of();
        }

        LocalDate since() {
            return LocalDate.of(2000, 1, 1);
        }
    }

    private static VatPackContract vat(VatPack pack) {
        return () -> pack;
    }

    @Test
    void aSoundPackPasses() {
        VatPackContract sound = vat(new TenPerCent());
        assertThatCode(() -> {
                    sound.itNamesTheCountriesThatItKnows();
                    sound.everyVerdictIsWhole();
                    sound.whatItHasNeverHeardOfIsRefusedAndNotThrown();
                    sound.theSameSupplyIsDecidedAlikeWheneverAndWherever();
                    sound.ratesAreThoseInForceAndSayWhereTheyWereRead();
                    sound.aCountryThatItDoesNotKnowHasNoRates();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void anExemptionThatBearsTaxIsCaught() {
        VatPack mixed = new TenPerCent() {
            @Override
            VatVerdict decided(VatCategory category) {
                return super.decided(VatCategory.E);
            }
        };
        assertCaught(vat(mixed)::everyVerdictIsWhole, "bears no tax");
    }

    @Test
    void aVerdictByThrowingIsCaught() {
        VatPack strict = new TenPerCent() {
            @Override
            public VatVerdict decide(Supply supply) {
                if (supply.nature().equals("dreams")) {
                    throw new IllegalArgumentException("what is that?");
                }
                return super.decide(supply);
            }
        };
        assertCaught(vat(strict)::whatItHasNeverHeardOfIsRefusedAndNotThrown, "what is that?");
    }

    @Test
    void aRateThatIsNotYetInForceIsCaught() {
        VatPack early = new TenPerCent() {
            @Override
            LocalDate since() {
                return LocalDate.of(2024, 1, 1);
            }
        };
        assertCaught(vat(early)::ratesAreThoseInForceAndSayWhereTheyWereRead, "first day of");
    }

    @Test
    void aMethodThatThrowsWithoutAnAccountIsCaught() {
        PaymentMethod careless = new PaymentMethod() {
            @Override
            public String name() {
                return "careless";
            }

            @Override
            public Outcome<PaymentTerms> terms(PaymentDemand demand) {
                String country = demand.creditorIban().substring(0, 2);
                return new Outcome.Done<>(PaymentTerms.undefined("Pay to " + country));
            }
        };
        PaymentMethodContract contract = () -> careless;
        assertCaught(contract::whatCannotBePaidThisWayFailsWithAProblemAndNothingIsThrown, "IndexOutOfBounds");
    }

    @Test
    void aDiscountOfMoreThanTheWholeIsCaught() {
        PricingRule beyond = new TenthOff() {
            @Override
            Adjustment change(CartLine line) {
                return new Adjustment.NetPrice(
                        line.position(),
                        new UnitPrice(new BigDecimal("-1"), line.price().currency()),
                        "gift",
                        WHY);
            }
        };
        assertCaught(pricing(beyond)::pricesStayInTheCurrencyOfTheCartAndAtOrAboveZero, "sign of a net price");
    }
}
