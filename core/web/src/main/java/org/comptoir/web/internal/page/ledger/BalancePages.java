// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.comptoir.api.Counted;
import org.comptoir.api.DaySpan;
import org.comptoir.api.ListPage;
import org.comptoir.api.Sort;
import org.comptoir.api.company.Companies;
import org.comptoir.api.ledger.Balance;
import org.comptoir.api.ledger.EntryLists;
import org.comptoir.api.ledger.EntryTotals;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.Call;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Fields;
import org.comptoir.web.internal.list.Asked;
import org.comptoir.web.internal.list.Column;
import org.comptoir.web.internal.list.Column.Look;
import org.comptoir.web.internal.list.Filter;
import org.comptoir.web.internal.list.ListCards;
import org.comptoir.web.internal.list.ListPages;
import org.comptoir.web.internal.list.Listing;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.HomeCard;
import org.comptoir.web.internal.route.HomeCards;
import org.comptoir.web.internal.route.HomeChart;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The trial balance: each figure leads to the entries that add up to it. Its days stand in the address, the usual ones too. */
@Component(service = {Pages.class, HomeCards.class})
public final class BalancePages implements Pages, HomeCards {

    static final String PATH = "/ledger/balance";
    private static final String GROUP = "group";
    private static final String BALANCE = "entries/sum/balance";
    private static final String BROUGHT = "balance/sum/brought";

    /**
     * Which accounts are meant, over which days.
     *
     * @param search a part of number or label
     * @param groups codes of those that are meant, none for all accounts
     */
    private record Selection(String search, List<String> groups, DaySpan days, Sort sort) {}

    /** An account with the days that its sums are of, which its figures lead on with. */
    private record Line(Balance balance, DaySpan days) {

        String entries() {
            return EntryListPages.PATH + "?account=" + balance.account() + part("from", days.first(), DaySpan.EARLIEST)
                    + part("to", days.last(), DaySpan.LATEST) + "&sums=1";
        }

        private static String part(String name, LocalDate day, LocalDate open) {
            return day.equals(open) ? "" : "&" + name + "=" + day;
        }
    }

    private static final List<Column<Line>> COLUMNS = List.of(
            Column.<Line>text("account", line -> line.balance().account())
                    .leadingTo(Line::entries)
                    .sortedBy("account")
                    .as(Look.LEADING),
            Column.<Line>text("label", line -> line.balance().label()),
            Column.<Line>side("debit", line -> line.balance().debit()).leadingTo(Line::entries),
            Column.<Line>side("credit", line -> line.balance().credit()).leadingTo(Line::entries),
            Column.<Line>amount("balance", line -> line.balance().balance()).leadingTo(Line::entries),
            Column.<Line>text(
                            "currency",
                            line -> line.balance().debit().currency().code())
                    .as(Look.FILE));

    private final Ledger ledger;
    private final EntryLists lists;
    private final Companies companies;
    private final ListPages<Selection, Line> pages;

    @Activate
    public BalancePages(
            @Reference Ledger ledger,
            @Reference EntryLists lists,
            @Reference Companies companies,
            @Reference ProblemTexts texts) {
        this.ledger = ledger;
        this.lists = lists;
        this.companies = companies;
        this.pages = new ListPages<>(
                new Listing<>(
                        "balance",
                        PATH,
                        EntryListPages.ACCESS,
                        Access.needsConfirmed(EntryListPages.SCOPE),
                        COLUMNS,
                        List.of(
                                new Filter.Choice(GROUP, AccountGroup.codes(), "balance-group"),
                                new Filter.Day("from"),
                                new Filter.Day("to")),
                        Sort.ascending("account"),
                        new Listing.Source<Selection, Line>(
                                        BalancePages::selection,
                                        (selection, request, call) -> new ListPage<>(lines(selection, call), "", ""),
                                        (selection, call) -> new Counted(
                                                lines(selection, call).size(), false),
                                        (selection, consumer, call) -> lists.exportBalance(
                                                selection.days().first(),
                                                selection.days().last(),
                                                balance -> {
                                                    if (fits(balance, selection)) {
                                                        consumer.accept(new Line(balance, selection.days()));
                                                    }
                                                },
                                                call))
                                .with((selection, call) -> sums(selection, lines(selection, call))),
                        new Listing.Start(EntryListPages.PATH, "menu/entries", EntryListPages.ACCESS)),
                texts);
    }

    private static Selection selection(Asked asked, Sort sort) {
        SearchText.pattern(asked.search());
        return new Selection(
                SearchText.of(Integer.MAX_VALUE, asked.search()).folded(),
                groups(asked),
                new DaySpan(asked.day("from", DaySpan.EARLIEST), asked.day("to", DaySpan.LATEST)),
                sort);
    }

    private static List<String> groups(Asked asked) {
        asked.oneOf(GROUP, AccountGroup.codes(), "parameter.malformed");
        return asked.all(GROUP);
    }

    private List<Line> lines(Selection selection, Call call) {
        Comparator<Line> byAccount = Comparator.comparing(line -> line.balance().account());
        return ledger.trialBalance(selection.days().first(), selection.days().last(), call).stream()
                .filter(balance -> fits(balance, selection))
                .map(balance -> new Line(balance, selection.days()))
                .sorted(selection.sort().descending() ? byAccount.reversed() : byAccount)
                .toList();
    }

    private static boolean fits(Balance balance, Selection selection) {
        boolean found = balance.account().startsWith(selection.search())
                || SearchText.of(Integer.MAX_VALUE, balance.label()).folded().contains(selection.search());
        return found && AccountGroup.holds(selection.groups(), balance.account());
    }

    /** Of a group what it brought is said besides: credit less debit, as people speak of sales and margins. */
    private static List<Listing.Sum> sums(Selection selection, List<Line> lines) {
        return lines.stream()
                .map(line -> new EntryTotals.Sum(
                        line.balance().debit(), line.balance().credit()))
                .reduce((one, other) -> new EntryTotals.Sum(
                        one.debit().plus(other.debit()), one.credit().plus(other.credit())))
                .map(sum -> {
                    List<Listing.Sum> sums = new ArrayList<>(List.of(
                            new Listing.Sum("entries/sum/debit", sum.debit()),
                            new Listing.Sum("entries/sum/credit", sum.credit()),
                            new Listing.Sum(BALANCE, sum.balance())));
                    if (!selection.groups().isEmpty()) {
                        sums.add(new Listing.Sum(BROUGHT, sum.balance().negate()));
                    }
                    return List.copyOf(sums);
                })
                .orElse(List.of());
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, EntryListPages.ACCESS, this::show),
                Route.post(PATH + "/export", Access.needsConfirmed(EntryListPages.SCOPE), pages::export));
    }

    /** Who asks for no days is led to those of the fiscal year until today, so that the address says which they see. */
    private Answer show(Visit visit) {
        Fields query = visit.request().query();
        if (query.has("from") || query.has("to")) {
            return pages.list(visit);
        }
        LocalDate today = companies.get(visit.call()).dayOf(visit.now());
        return Answer.see(PATH + "?from=" + ledger.fiscalYearStart(today, visit.call()) + "&to=" + today + "&sums=1");
    }

    /** What the books say of each month; each column leads to the balance that it is the sum of. */
    @Override
    public List<HomeChart> charts() {
        return List.of(new HomeChart("home/months", EntryListPages.ACCESS, new MonthlyFigures(lists)::at));
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(new MenuLine(MenuLine.Group.BOOKS, 20, PATH, "menu/balance", "scales", EntryListPages.ACCESS));
    }

    /** What was earned on goods, what customers owe and what the banks hold, by the French chart of accounts: 411 customers, 51 banks and the like. */
    @Override
    public List<HomeCard> cards() {
        ListCards<Selection> cards = pages.cards();
        return List.of(
                cards.thisMonth(22, "home/margin", Map.of(GROUP, List.of(AccountGroup.MARGIN.code())), BROUGHT),
                cards.standing(30, "home/receivables", Map.of("search", List.of("411")), BALANCE),
                cards.standing(40, "home/banks", Map.of("search", List.of("51")), BALANCE));
    }
}
