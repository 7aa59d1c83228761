// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.comptoir.api.ledger.DaySum;
import org.comptoir.api.ledger.EntryLists;
import org.comptoir.model.Money;
import org.comptoir.web.internal.route.HomeCard.Moment;
import org.comptoir.web.internal.route.HomeChart.Figures;
import org.comptoir.web.internal.route.HomeChart.Point;
import org.comptoir.web.internal.route.HomeChart.Series;
import org.comptoir.web.internal.view.Words;

/** Sales and margin of the last twelve months, this one up to today. */
final class MonthlyFigures {

    private static final int MONTHS = 12;

    private final EntryLists lists;

    MonthlyFigures(EntryLists lists) {
        this.lists = lists;
    }

    Figures at(Moment moment) {
        YearMonth last = YearMonth.from(moment.day());
        List<YearMonth> months = Stream.iterate(last.minusMonths(MONTHS - 1L), month -> month.plusMonths(1))
                .limit(MONTHS)
                .toList();
        Words words = moment.visit().words();
        List<DaySum> days = lists.days(
                AccountGroup.MARGIN.accounts(),
                months.get(0).atDay(1),
                moment.day(),
                moment.visit().call());
        return new Figures(
                months.stream().map(words::month).toList(),
                Stream.of(AccountGroup.values())
                        .map(group -> series(group, months, days, moment))
                        .toList());
    }

    private static Series series(AccountGroup group, List<YearMonth> months, List<DaySum> days, Moment moment) {
        return new Series(
                "balance-group/" + group.code(),
                months.stream().map(month -> point(group, month, days, moment)).toList());
    }

    private static Point point(AccountGroup group, YearMonth month, List<DaySum> days, Moment moment) {
        Money brought = days.stream()
                .filter(sum ->
                        group.holds(sum.account()) && YearMonth.from(sum.day()).equals(month))
                .map(sum -> sum.balance().negate())
                .reduce(Money.zero(moment.currency()), Money::plus);
        LocalDate end = month.atEndOfMonth().isAfter(moment.day()) ? moment.day() : month.atEndOfMonth();
        return new Point(
                brought,
                BalancePages.PATH + "?group=" + group.code() + "&from=" + month.atDay(1) + "&to=" + end + "&sums=1");
    }
}
