// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.view;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comptoir.api.Counted;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;

/**
 * The words of the pages in one language. A word is named {@code page/what}; one that is missing shows as {@code ??page/what},
 * which no test lets pass.
 */
public final class Words {

    /** What gives a browser away and what it is called; those that pretend to be another come first. */
    private static final List<String> BROWSERS =
            List.of("Edg/=Edge", "OPR/=Opera", "Firefox/=Firefox", "Chrome/=Chrome", "Safari/=Safari", "curl/=curl");

    private static final List<String> MACHINES = List.of(
            "iPhone=iPhone",
            "iPad=iPad",
            "Android=Android",
            "Windows=Windows",
            "Mac OS X=macOS",
            "CrOS=ChromeOS",
            "Linux=Linux");

    private final Locale locale;
    private final Map<String, String> texts;

    Words(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    /** Whether there is such a word. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The word, with {0}, {1} and so on replaced. */
    public String of(String key, Object... facts) {
        String text = texts.getOrDefault(key, "??" + key);
        for (int i = 0; i < facts.length; i++) {
            text = text.replace("{" + i + "}", facts[i].toString());
        }
        return text;
    }

    /** The word, with {name} replaced by the fact of that name. */
    public String named(String key, Map<String, String> facts) {
        String text = of(key);
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return text;
    }

    /** One word for one and another for many; French counts nothing as one. */
    public String count(String key, long number) {
        return count(key, number, Long.toString(number));
    }

    /** The same with the number written in another way, such as one that is more than that. */
    public String count(String key, long number, String shown) {
        boolean one = number == 1 || (number == 0 && locale.getLanguage().equals("fr"));
        return of(key + (one ? "/one" : "/many"), shown);
    }

    /** A number as people write it. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(european()).format(number);
    }

    /** A count as people write it: where it stopped, it says so. */
    public String counted(Counted count) {
        return number(count.number()) + (count.more() ? "+" : "");
    }

    /** A quantity or a rate as people write it, with the decimals that it has and no more. */
    public String decimal(BigDecimal number) {
        return decimals(number.stripTrailingZeros().scale()).format(number);
    }

    /** An amount as people write it, with its currency. */
    public String amount(Money amount) {
        return price(amount.toDecimal(), amount.currency());
    }

    /** A price, which may have more decimals than its currency. */
    public String price(BigDecimal price, Currency currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(european());
        format.setCurrency(java.util.Currency.getInstance(currency.code()));
        format.setMinimumFractionDigits(currency.exponent());
        format.setMaximumFractionDigits(
                Math.max(currency.exponent(), price.stripTrailingZeros().scale()));
        return format.format(price);
    }

    private NumberFormat decimals(int scale) {
        NumberFormat format = NumberFormat.getNumberInstance(european());
        format.setMaximumFractionDigits(Math.max(0, scale));
        return format;
    }

    /** A moment as people write it, to the minute. */
    public String moment(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(european())
                .withZone(zone)
                .format(moment);
    }

    /** A day as people write it. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(european())
                .format(day);
    }

    /** A month, short enough to stand under a column. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL yy", locale).format(month);
    }

    /** English dates as they are written in Europe: the day before the month, and no half days. */
    private Locale european() {
        return locale.getLanguage().equals("en") ? Locale.UK : locale;
    }

    /** What a browser says of itself, as people know it: its name and the machine's, as far as they can be told. */
    public String agent(String agent) {
        String browser = first(agent, BROWSERS);
        String machine = first(agent, MACHINES);
        if (browser.isEmpty()) {
            return of("agent/unknown");
        }
        return machine.isEmpty() ? browser : of("agent/on", browser, machine);
    }

    private static String first(String agent, List<String> marks) {
        return marks.stream()
                .filter(mark -> agent.contains(mark.substring(0, mark.indexOf('='))))
                .map(mark -> mark.substring(mark.indexOf('=') + 1))
                .findFirst()
                .orElse("");
    }
}
