// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.list;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comptoir.api.Counted;
import org.comptoir.model.Money;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.HomeCard;
import org.comptoir.web.internal.route.HomeCard.Figure;
import org.comptoir.web.internal.route.HomeCard.Moment;
import org.comptoir.web.internal.route.HomeCard.Part;
import org.comptoir.web.internal.view.Words;

/**
 * Cards of the first page that say what a list comes to. The number is read by the very selection that the address of the card
 * stands for, so that it is always that of the list it opens.
 */
public final class ListCards<S> {

    private final Listing<S, ?> listing;

    /** @param listing the list that they open */
    public ListCards(Listing<S, ?> listing) {
        this.listing = listing;
    }

    /**
     * How many rows wait for somebody.
     *
     * @param access for whom it is their work
     * @param narrowed what the list's address says, all values of each parameter
     */
    public HomeCard toDo(int order, String key, Access access, Map<String, List<String>> narrowed) {
        return new HomeCard(Part.TO_DO, order, key, access, moment -> counted(new Asked(narrowed), moment));
    }

    /** What the rows from the first of the month on come to, beside what the month before had come to by its same day. */
    public HomeCard thisMonth(int order, String key, Map<String, List<String>> narrowed) {
        return new HomeCard(
                Part.FIGURES, order, key, listing.access(), moment -> month(narrowed, Optional.empty(), moment));
    }

    /** The same of one of the sums that the list shows. @param sum its word */
    public HomeCard thisMonth(int order, String key, Map<String, List<String>> narrowed, String sum) {
        return new HomeCard(
                Part.FIGURES, order, key, listing.access(), moment -> month(narrowed, Optional.of(sum), moment));
    }

    /**
     * What the rows up to today come to.
     *
     * @param sum the word of the sum that is meant, of those that the list shows
     */
    public HomeCard standing(int order, String key, Map<String, List<String>> narrowed, String sum) {
        return new HomeCard(Part.FIGURES, order, key, listing.access(), moment -> stand(narrowed, sum, moment));
    }

    /** What all rows come to, whenever they are from. @param access for whom, of those who may see the list */
    public HomeCard total(int order, String key, Access access) {
        return new HomeCard(Part.FIGURES, order, key, access, this::total);
    }

    private Figure total(Moment moment) {
        Asked asked = new Asked(Map.of()).with(Asked.SUMS, "1");
        Words words = moment.visit().words();
        return new Figure(
                sums(asked, moment),
                words.of("home/today", words.day(moment.day())),
                asked.address(listing.path()),
                true);
    }

    private Figure stand(Map<String, List<String>> narrowed, String sum, Moment moment) {
        Map<String, List<String>> values = new LinkedHashMap<>(narrowed);
        values.put("to", List.of(moment.day().toString()));
        Asked asked = new Asked(values).with(Asked.SUMS, "1");
        Words words = moment.visit().words();
        return new Figure(
                sum(asked, sum, moment),
                words.of("home/today", words.day(moment.day())),
                asked.address(listing.path()),
                true);
    }

    private Figure counted(Asked asked, Moment moment) {
        Words words = moment.visit().words();
        Counted count =
                listing.source().counting().of(selection(asked), moment.visit().call());
        return new Figure(words.counted(count), "", asked.address(listing.path()), count.number() > 0);
    }

    private Figure month(Map<String, List<String>> narrowed, Optional<String> sum, Moment moment) {
        LocalDate before = moment.day().minusMonths(1);
        Asked present =
                since(narrowed, moment.day().withDayOfMonth(1), moment.day()).with(Asked.SUMS, "1");
        String note = come(since(narrowed, before.withDayOfMonth(1), before), sum, moment);
        Words words = moment.visit().words();
        return new Figure(
                come(present, sum, moment),
                words.of("home/month-before", words.day(before), note),
                present.address(listing.path()),
                true);
    }

    private static Asked since(Map<String, List<String>> narrowed, LocalDate from, LocalDate to) {
        Map<String, List<String>> values = new LinkedHashMap<>(narrowed);
        values.put("from", List.of(from.toString()));
        values.put("to", List.of(to.toString()));
        return new Asked(values);
    }

    private String come(Asked asked, Optional<String> sum, Moment moment) {
        return sum.map(one -> sum(asked, one, moment)).orElseGet(() -> sums(asked, moment));
    }

    private String sum(Asked asked, String sum, Moment moment) {
        Money money = summed(asked, moment).stream()
                .filter(one -> one.key().equals(sum))
                .map(Listing.Sum::money)
                .findFirst()
                .orElse(Money.zero(moment.currency()));
        return moment.visit().words().amount(money);
    }

    private String sums(Asked asked, Moment moment) {
        Words words = moment.visit().words();
        List<Listing.Sum> sums = summed(asked, moment);
        return sums.isEmpty()
                ? words.amount(Money.zero(moment.currency()))
                : sums.stream().map(sum -> words.amount(sum.money())).collect(Collectors.joining(" + "));
    }

    private List<Listing.Sum> summed(Asked asked, Moment moment) {
        return listing.source().summing().of(selection(asked), moment.visit().call());
    }

    private S selection(Asked asked) {
        return listing.source().selecting().of(asked, listing.usual());
    }
}
