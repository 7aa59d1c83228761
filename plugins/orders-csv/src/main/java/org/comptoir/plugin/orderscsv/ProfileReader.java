// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;

/** Makes a profile of the keys in its file. A key that is not known is a mistake, never ignored. */
final class ProfileReader {

    private static final String COUNTRY = "country.";
    private static final int MOST_DECIMALS = 6;

    private final String name;
    private final Properties keys;
    private final Set<String> used = new HashSet<>();

    ProfileReader(String name, Properties keys) {
        this.name = name;
        this.keys = keys;
    }

    static ComptoirException refuse(String profile, String key, String problem) {
        return new ComptoirException(
                "orders-csv.profile", Fault.INVALID, Map.of("profile", profile, "key", key, "problem", problem));
    }

    Profile read() {
        Profile profile = new Profile(
                name, form(), headings(), countries(), customers(), items(), documents(), opening(), currency());
        TreeSet<String> unknown = new TreeSet<>(keys.stringPropertyNames());
        unknown.removeAll(used);
        if (!unknown.isEmpty()) {
            throw refuse(name, unknown.first(), "no such key");
        }
        return profile;
    }

    private Profile.Form form() {
        List<Character> separators = Arrays.stream(text("separators", "comma").split("\\s+"))
                .map(word ->
                        choice("separators", word, Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|')))
                .toList();
        return new Profile.Form(
                separators,
                made("encoding", "UTF-8", Charset::forName),
                choice("decimal-mark", text("decimal-mark", "point"), Map.of("point", '.', "comma", ',')),
                yes("trim", "yes"),
                made("date.pattern", "", ProfileReader::dateForm),
                made("date.shift-years", "0", Integer::valueOf));
    }

    private static DateTimeFormatter dateForm(String pattern) {
        if (pattern.isEmpty()) {
            throw new IllegalArgumentException("missing");
        }
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private Map<Role, String> headings() {
        Map<Role, String> headings = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            headings.put(role, required(role.key()));
        }
        return headings;
    }

    private Profile.Countries countries() {
        boolean codes = yes("country.codes", "no");
        Map<String, CountryCode> byName = new HashMap<>();
        for (String key : keys.stringPropertyNames()) {
            if (key.startsWith(COUNTRY) && !key.equals("country.codes")) {
                CountryCode code = made(key, "", unused -> new CountryCode(key.substring(COUNTRY.length())));
                for (String country : list(key)) {
                    if (byName.put(country, code) != null) {
                        throw refuse(name, key, country + " stands twice");
                    }
                }
            }
        }
        return new Profile.Countries(Map.copyOf(byName), codes);
    }

    private Profile.Customers customers() {
        String kind = text("customer.kind", "consumer");
        return new Profile.Customers(
                text("customer.drop-suffix", ""),
                choice("customer.kind", kind, Map.of("consumer", "consumer", "business", "business")),
                text("customer.name", "{id}"),
                text("customer.guest-ref", "guest-{country}"),
                text("customer.guest-name", "Guest customers {country}"));
    }

    private Profile.Items items() {
        return new Profile.Items(made("item.stock-pattern", ".*", Pattern::compile), list("item.no-sale"));
    }

    private Profile.Documents documents() {
        String sign = text("document.credit-quantities", "negative");
        String free = text("line.free-without-customer", "sale");
        return new Profile.Documents(
                text("document.credit-prefix", ""),
                choice("document.credit-quantities", sign, Map.of("negative", -1, "positive", 1)),
                list("document.quarantine-prefixes"),
                choice("line.free-without-customer", free, Map.of("sale", false, "adjustment", true)),
                text("adjustment.no-reason", "-"));
    }

    private Profile.CostRule opening() {
        String source = text("opening", "none");
        return new Profile.CostRule(
                choice("opening", source, Map.of("none", false, "from-files", true)),
                made("opening.cost-share", "1", ProfileReader::plain),
                made("opening.cost-decimals", "4", ProfileReader::decimals));
    }

    private static BigDecimal plain(String text) {
        if (!text.matches("[0-9]{1,6}([.][0-9]{1,6})?")) {
            throw new IllegalArgumentException("no number such as 0.6");
        }
        return new BigDecimal(text);
    }

    private static Integer decimals(String text) {
        int decimals = Integer.parseInt(text);
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("not between 0 and " + MOST_DECIMALS);
        }
        return decimals;
    }

    private Currency currency() {
        return made("currency", "EUR", Currency::of);
    }

    private String required(String key) {
        String value = text(key, "");
        if (value.isEmpty()) {
            throw refuse(name, key, "missing");
        }
        return value;
    }

    private String text(String key, String otherwise) {
        used.add(key);
        return keys.getProperty(key, otherwise).strip();
    }

    private boolean yes(String key, String otherwise) {
        return choice(key, text(key, otherwise), Map.of("yes", true, "no", false));
    }

    private Set<String> list(String key) {
        Set<String> values = new HashSet<>();
        for (String value : text(key, "").split("\\|")) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return Set.copyOf(values);
    }

    private <T> T choice(String key, String word, Map<String, T> meanings) {
        T meaning = meanings.get(word);
        if (meaning == null) {
            throw refuse(name, key, word + " is none of " + String.join(", ", new TreeSet<>(meanings.keySet())));
        }
        return meaning;
    }

    private <T> T made(String key, String otherwise, Function<String, T> maker) {
        try {
            return maker.apply(text(key, otherwise));
        } catch (IllegalArgumentException | ComptoirException wrong) {
            throw refuse(name, key, String.valueOf(wrong.getMessage()));
        }
    }
}
