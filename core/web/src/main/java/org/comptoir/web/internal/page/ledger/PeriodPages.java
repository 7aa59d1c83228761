// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.ledger.EntryLists;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.api.ledger.PeriodClosings;
import org.comptoir.kernel.sight.Reader;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The months of this fiscal year and the one before: which are closed, and what was asked for. */
@Component(service = Pages.class)
public final class PeriodPages implements Pages {

    private static final String PATH = "/ledger/periods";

    private final Ledger ledger;
    private final EntryLists lists;
    private final PeriodClosings closings;
    private final Companies companies;

    @Activate
    public PeriodPages(
            @Reference Ledger ledger,
            @Reference EntryLists lists,
            @Reference PeriodClosings closings,
            @Reference Companies companies) {
        this.ledger = ledger;
        this.lists = lists;
        this.closings = closings;
        this.companies = companies;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, EntryListPages.ACCESS, visit -> Answer.page(view(visit))));
    }

    private PeriodView view(Visit visit) {
        Company company = companies.get(visit.call());
        LocalDate today = company.dayOf(visit.now());
        boolean asks = Reader.of(visit.session()).allows("period:w");
        Optional<LocalDate> closed = lists.closedUntil(visit.call());
        return new PeriodView(
                closed.map(visit.words()::day).orElse(""),
                months(ledger.fiscalYearStart(today.minusYears(1), visit.call()), today, closed.orElse(LocalDate.MIN)),
                asks ? closings.list(visit.call()) : List.of(),
                asks ? closings.reopenings(visit.call()) : List.of(),
                company.zone());
    }

    /** The newest first. */
    private static List<PeriodView.Month> months(LocalDate from, LocalDate today, LocalDate closed) {
        List<PeriodView.Month> months = new ArrayList<>();
        YearMonth first = YearMonth.from(from);
        for (YearMonth month = YearMonth.from(today); !month.isBefore(first); month = month.minusMonths(1)) {
            months.add(PeriodView.Month.of(month, closed));
        }
        return months;
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(new MenuLine(MenuLine.Group.BOOKS, 30, PATH, "menu/periods", "calendar", EntryListPages.ACCESS));
    }
}
