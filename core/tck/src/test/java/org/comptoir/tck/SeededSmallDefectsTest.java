// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.LocalText;
import org.comptoir.model.Money;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.bank.v1.BankFeed;
import org.comptoir.spi.bank.v1.BankLine;
import org.comptoir.spi.bank.v1.BankLinesAfter;
import org.comptoir.spi.bank.v1.BankPage;
import org.comptoir.spi.notify.v1.Delivery;
import org.comptoir.spi.notify.v1.Message;
import org.comptoir.spi.notify.v1.Notifier;
import org.comptoir.spi.report.v1.Cell;
import org.comptoir.spi.report.v1.Report;
import org.comptoir.spi.report.v1.ReportArguments;
import org.comptoir.spi.report.v1.ReportColumn;
import org.comptoir.spi.report.v1.ReportParameter;
import org.comptoir.spi.report.v1.ReportRows;
import org.comptoir.spi.routing.v1.Routing;
import org.comptoir.spi.routing.v1.RoutingQuestion;
import org.comptoir.spi.routing.v1.StockRouter;
import org.comptoir.spi.taxid.v1.TaxIdAnswer;
import org.comptoir.spi.taxid.v1.TaxIdCheck;
import org.comptoir.spi.taxid.v1.TaxIdQuestion;
import org.comptoir.spi.ui.v1.UiContribution;
import org.comptoir.spi.ui.v1.UiPage;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.counterparty.Counterparty.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks of VAT numbers, feeds, notifiers, reports, routers and pages: sound ones pass, one thing wrong is caught. */
class SeededSmallDefectsTest {

    private static final String SECRET = "canary-55aa";
    private static final LocalText WHY = LocalText.of("parce que", "because");

    private final Map<String, String> held = new ConcurrentHashMap<>();
    private final Counterparty counterparty = Counterparty.of(this::answer);

    @TempDir
    Path folder;

    private Answer answer(Counterparty.Request request) {
        if (request.method().equals("POST")) {
            String before = held.putIfAbsent(request.path(), request.body());
            return before == null || before.equals(request.body()) ? new Answer(200, "ok") : new Answer(409, "");
        }
        return new Answer(200, held.getOrDefault(request.path(), "no"));
    }

    @AfterEach
    void close() {
        counterparty.close();
    }

    private static void assertCaught(ThrowingCallable check, String by) {
        Throwable caught = catchThrowable(check);
        assertThat(caught).isNotNull();
        assertThat(caught.toString()).contains(by);
    }

    private class Authority implements TaxIdCheck {
        final PlainClient client = new PlainClient(counterparty.address(), SECRET);

        @Override
        public String name() {
            return "authority";
        }

        @Override
        public Set<CountryCode> countries() {
            return Set.of(new CountryCode("BE"));
        }

        @Override
        public Outcome<TaxIdAnswer> verify(TaxIdQuestion question, Call call) {
            if (!countries().contains(question.country())) {
                return Outcome.refused("authority.country", "not this country");
            }
            return client.ask("GET", "/" + question.number(), "", call, words -> {
                TaxIdAnswer.State state =
                        switch (words) {
                            case "yes" -> TaxIdAnswer.State.VALID;
                            case "no" -> TaxIdAnswer.State.INVALID;
                            default -> throw new IllegalArgumentException("it talks nonsense");
                        };
                return new TaxIdAnswer(question.number(), state, "proof-1", "", "", Instant.EPOCH);
            });
        }
    }

    private TaxIdCheckContract contract(Authority authority) {
        held.put("/BE0123456749", "yes");
        return new TaxIdCheckContract() {
            @Override
            public TaxIdCheck extension() {
                return authority;
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
            public TaxIdQuestion valid() {
                return new TaxIdQuestion(new CountryCode("BE"), "BE0123456749", "");
            }

            @Override
            public TaxIdQuestion invalid() {
                return new TaxIdQuestion(new CountryCode("BE"), "BE0999999999", "");
            }
        };
    }

    @Test
    void aSoundCheckPassesAndOneThatCallsSilenceInvalidIsCaught() {
        TaxIdCheckContract sound = contract(new Authority());
        assertThatCode(() -> {
                    sound.itHasAStableNameAndCountries();
                    sound.whatTheAuthoritySaysComesHome();
                    sound.anAuthorityThatDoesNotAnswerDoesNotMakeANumberInvalid();
                    sound.aNumberOfACountryThatItDoesNotCheckFails();
                    sound.aTimeOutIsUnknownAndTheDeadlineIsKept();
                    sound.aCounterpartyThatIsBrokenLyingOrGoneIsNeverBelieved();
                    sound.noSecretOfItsSettingsIsFoundInALogOrAnAnswer();
                })
                .doesNotThrowAnyException();
        Authority rash = new Authority() {
            @Override
            public Outcome<TaxIdAnswer> verify(TaxIdQuestion question, Call call) {
                return super.verify(question, call) instanceof Outcome.Done<TaxIdAnswer> done
                        ? done
                        : new Outcome.Done<>(new TaxIdAnswer(
                                question.number(), TaxIdAnswer.State.INVALID, "", "", "", Instant.EPOCH));
            }
        };
        assertCaught(contract(rash)::anAuthorityThatDoesNotAnswerDoesNotMakeANumberInvalid, "while the authority is");
    }

    private class House implements BankFeed {
        final PlainClient client = new PlainClient(counterparty.address(), SECRET);

        @Override
        public String name() {
            return "house";
        }

        @Override
        public String company() {
            return "lenoir";
        }

        @Override
        public Set<String> accounts() {
            return Set.of("FR7630006000011234567890189");
        }

        @Override
        public Outcome<BankPage> linesSince(BankLinesAfter after, Call call) {
            return client.ask("GET", "/lines", "", call, words -> {
                String[] word = words.split(" ");
                int from = after.cursor().isEmpty() ? 0 : Integer.parseInt(after.cursor());
                int to = Math.min(Integer.parseInt(word[0]), from + after.limit());
                List<BankLine> lines = new ArrayList<>();
                for (int i = from; i < to; i++) {
                    lines.add(line(i + 1, Currency.of(word[1])));
                }
                return new BankPage(lines, Integer.toString(to));
            });
        }

        BankLine line(int number, Currency currency) {
            LocalDate on = LocalDate.of(2026, 11, 21);
            return new BankLine("b" + number, on, on, new Money(number, currency), "", "", "", "");
        }
    }

    private BankFeedContract contract(House house) {
        held.put("/lines", "3 EUR");
        return new BankFeedContract() {
            @Override
            public BankFeed extension() {
                return house;
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
            public void accountHolds(int lines, Currency currency) {
                held.put("/lines", lines + " " + currency);
            }
        };
    }

    @Test
    void aSoundFeedPassesAndWrongIdsAndWrongMoneyAreCaught() {
        BankFeedContract sound = contract(new House());
        assertThatCode(() -> {
                    sound.itIsCalledByAStableNameAndReadsAccountsOfOneCompany();
                    sound.pagesKeepTheirLimitAndEndAndEachLineHasAnIdThatStays();
                    sound.moneyIsExactInEachCurrency();
                    sound.tenThousandLinesComeInTime();
                    sound.aTimeOutIsUnknownAndTheDeadlineIsKept();
                    sound.aCounterpartyThatIsBrokenLyingOrGoneIsNeverBelieved();
                })
                .doesNotThrowAnyException();
        House counting = new House() {
            private int seen;

            @Override
            BankLine line(int number, Currency currency) {
                return super.line(++seen, currency);
            }
        };
        assertCaught(contract(counting)::pagesKeepTheirLimitAndEndAndEachLineHasAnIdThatStays, "b24");
        House cents = new House() {
            @Override
            BankLine line(int number, Currency currency) {
                BankLine line = super.line(number, currency);
                Money wrong = Money.rounded(BigDecimal.valueOf(number, 2), currency, java.math.RoundingMode.HALF_UP);
                return new BankLine(line.id(), line.bookedOn(), line.valueOn(), wrong, "", "", "", "");
            }
        };
        assertCaught(contract(cents)::moneyIsExactInEachCurrency, "line 1 in JPY");
    }

    private class Mail implements Notifier {
        final PlainClient client = new PlainClient(counterparty.address(), SECRET);

        @Override
        public String name() {
            return "mail";
        }

        @Override
        public Set<String> channels() {
            return Set.of("email");
        }

        @Override
        public Outcome<Delivery> send(Message message, Call call) {
            return message.template().startsWith("invoice") ? post(key(call), message, call) : noTemplate();
        }

        String key(Call call) {
            return call.idempotency().key();
        }

        private Outcome<Delivery> noTemplate() {
            return Outcome.refused("mail.no-template", "there is no such template");
        }

        private Outcome<Delivery> post(String key, Message message, Call call) {
            return client.ask("POST", "/mail/" + key, message.template() + message.facts(), call, words -> {
                if (!words.equals("ok")) {
                    throw new IllegalArgumentException("it talks nonsense");
                }
                return new Delivery(key);
            });
        }
    }

    private NotifierContract contract(Mail mail) {
        return new NotifierContract() {
            @Override
            public Notifier extension() {
                return mail;
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
            public Message message() {
                return new Message(
                        "email", "camille@example.org", "invoice", Locale.FRENCH, Map.of("number", "F-1"), List.of());
            }

            @Override
            public long messagesInTheChannel() {
                return held.size();
            }
        };
    }

    @Test
    void aSoundNotifierPassesAndOneThatSendsTwiceIsCaught() {
        NotifierContract sound = contract(new Mail());
        assertThatCode(() -> {
                    sound.itIsCalledByAStableNameAndServesChannels();
                    sound.theSameKeySendsOnceAndAnotherMessageUnderItIsRefused();
                    sound.aLostAnswerIsUnknownAndNotSentTwice();
                    sound.aTemplateThatItDoesNotHaveFails();
                    sound.aTimeOutIsUnknownAndTheDeadlineIsKept();
                })
                .doesNotThrowAnyException();
        Mail twice = new Mail() {
            private int tries;

            @Override
            String key(Call call) {
                return "own-" + tries++;
            }
        };
        assertCaught(contract(twice)::theSameKeySendsOnceAndAnotherMessageUnderItIsRefused, "own-1");
        assertCaught(contract(twice)::aLostAnswerIsUnknownAndNotSentTwice, "after an answer was lost");
    }

    private static class Days implements Report {
        @Override
        public String name() {
            return "days";
        }

        @Override
        public LocalText title() {
            return LocalText.of("Jours", "Days");
        }

        @Override
        public List<ReportParameter> parameters() {
            return List.of(ReportParameter.required("from", ReportParameter.Kind.DAY, WHY));
        }

        @Override
        public List<ReportColumn> columns() {
            return List.of(
                    new ReportColumn("day", ReportColumn.Kind.DAY, WHY),
                    new ReportColumn("net", ReportColumn.Kind.MONEY, WHY));
        }

        @Override
        public void run(ReportArguments arguments, ReportRows rows, Call call) {
            LocalDate from = arguments.day("from");
            for (int i = 0; i < 3; i++) {
                rows.add(List.of(new Cell.Day(from.plusDays(i)), new Cell.Amount(new Money(i, Currency.EUR))));
            }
        }
    }

    private static ReportContract contract(Days days) {
        return new ReportContract() {
            @Override
            public Report extension() {
                return days;
            }

            @Override
            public Map<String, String> arguments() {
                return Map.of("from", "2026-01-01");
            }
        };
    }

    @Test
    void aSoundReportPassesAndRowsThatDoNotFitOrDoNotStopAreCaught() {
        ReportContract sound = contract(new Days());
        assertThatCode(() -> {
                    sound.itHasANameATitleAndColumns();
                    sound.eachParameterHasANameATitleAndAStandardOfItsKind();
                    sound.eachRowFitsTheColumns();
                    sound.theSameArgumentsBringTheSameRows();
                    sound.whenTheReaderIsGoneItStops();
                })
                .doesNotThrowAnyException();
        Days turned = new Days() {
            @Override
            public void run(ReportArguments arguments, ReportRows rows, Call call) {
                super.run(arguments, row -> rows.add(List.of(row.get(1), row.get(0))), call);
            }
        };
        assertCaught(contract(turned)::eachRowFitsTheColumns, "in column day");
        Days deaf = new Days() {
            @Override
            public void run(ReportArguments arguments, ReportRows rows, Call call) {
                List<RuntimeException> thrown = new ArrayList<>();
                super.run(
                        arguments,
                        row -> {
                            try {
                                rows.add(row);
                            } catch (RuntimeException stop) {
                                thrown.add(stop);
                            }
                        },
                        call);
                thrown.stream().findFirst().ifPresent(first -> {
                    throw first;
                });
            }
        };
        assertCaught(contract(deaf)::whenTheReaderIsGoneItStops, "rows after the reader was gone");
    }

    private static StockRouterContract contract(StockRouter router) {
        return () -> router;
    }

    private static class Fullest implements StockRouter {
        @Override
        public String name() {
            return "fullest";
        }

        @Override
        public Routing route(RoutingQuestion question) {
            return question.warehouses().stream()
                    .filter(place -> place.holds(question.wanted()))
                    .<Routing>map(place -> new Routing.Chosen(place.code(), WHY))
                    .findFirst()
                    .orElseGet(Routing.Undecided::new);
        }
    }

    @Test
    void aSoundRouterPassesAndAPlaceOfItsOwnIsCaught() {
        StockRouterContract sound = contract(new Fullest());
        assertThatCode(() -> {
                    sound.itHasAStableName();
                    sound.itChoosesAmongWhatItWasAskedAbout();
                    sound.withoutAWarehouseItIsUndecided();
                    sound.theSameQuestionIsDecidedAlikeWheneverWhereverAndByWhomever();
                    sound.tenThousandItemsAreDecidedInTime();
                })
                .doesNotThrowAnyException();
        Fullest elsewhere = new Fullest() {
            @Override
            public Routing route(RoutingQuestion question) {
                return new Routing.Chosen("moon", WHY);
            }
        };
        assertCaught(contract(elsewhere)::itChoosesAmongWhatItWasAskedAbout, "moon");
        assertCaught(contract(elsewhere)::withoutAWarehouseItIsUndecided, "among no warehouse");
    }

    private UiContributionContract contract(String page, String permission) throws IOException {
        Files.createDirectories(folder.resolve("ui"));
        Files.createDirectories(folder.resolve("META-INF"));
        Files.writeString(folder.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\n");
        Files.writeString(folder.resolve("ui/shelf.html"), page);
        UiContribution contribution = () -> List.of(new UiPage("shelf.html", WHY, permission));
        return new UiContributionContract() {
            @Override
            public UiContribution extension() {
                return contribution;
            }

            @Override
            public Path contents() {
                return folder;
            }
        };
    }

    @Test
    void aSoundPageOfAPluginPassesAndInlineScriptsStylesAndForeignFilesAreCaught() throws IOException {
        UiContributionContract sound =
                contract("<!doctype html><script type=\"module\" src=\"shelf.js\"></script>", "stock:r");
        assertThatCode(() -> {
                    sound.eachPageAndModuleLiesInTheFolderThatIsServed();
                    sound.eachPageHasATitleInBothLanguagesAndARightThatTheServerKnows();
                    sound.nothingInlineAndNothingOfOtherHosts();
                })
                .doesNotThrowAnyException();
        for (String page : List.of(
                "<script>alert(1)</script>",
                "<p style=\"color:red\">",
                "<button onclick=\"go()\">",
                "<script src=\"https://cdn.example/x.js\"></script>")) {
            assertCaught(contract(page, "")::nothingInlineAndNothingOfOtherHosts, "in shelf.html");
        }
        assertCaught(contract("", "anything")::eachPageHasATitleInBothLanguagesAndARightThatTheServerKnows, "anything");
    }
}
