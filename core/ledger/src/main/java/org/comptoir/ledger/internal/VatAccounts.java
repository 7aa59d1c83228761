// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.api.ledger.Account;

/**
 * The accounts of collected VAT, one for each rate at home and one for each foreign country under OSS. They follow from
 * the account that plays the general role, so nobody has to set them up: {@code vat-collected:5.5} is 44571 followed by
 * the rate in four digits, 445710550; {@code vat-collected:DE} is 44572 followed by the country, 44572DE. Number and
 * role say the same, so that an account can be made from its number alone when it is first posted to.
 */
final class VatAccounts {

    private static final String HOME = "vat-collected";
    private static final String FOREIGN = "vat-collected-oss";
    private static final Pattern ROLE = Pattern.compile(HOME + ":(?:([0-9]{1,2}(?:\\.[0-9]{1,4})?)|([A-Z]{2}))");
    private static final Pattern RATE_DIGITS = Pattern.compile("[0-9]{4}");
    private static final int RATE_DECIMALS = 2;

    private VatAccounts() {}

    /** The number behind a role of this form. */
    static Optional<String> numberOf(String role, Chart chart) {
        Matcher parts = ROLE.matcher(role);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return parts.group(1) == null ? ofCountry(parts.group(2), chart) : ofRate(parts.group(1), chart);
    }

    /** The account of a number of this form. */
    static Optional<Account> byNumber(String number, Chart chart) {
        return label(number, chart).map(label -> new Account(number, label, ""));
    }

    private static Optional<String> ofRate(String percent, Chart chart) {
        BigDecimal rate = new BigDecimal(percent).stripTrailingZeros();
        if (rate.scale() > RATE_DECIMALS || rate.signum() == 0) {
            return Optional.empty();
        }
        int hundredths = rate.movePointRight(RATE_DECIMALS).intValueExact();
        return base(HOME, chart).map(base -> base + String.format(Locale.ROOT, "%04d", hundredths));
    }

    private static Optional<String> ofCountry(String country, Chart chart) {
        return isCountry(country) ? base(FOREIGN, chart).map(base -> base + country) : Optional.empty();
    }

    private static Optional<String> label(String number, Chart chart) {
        Optional<String> rate = after(base(HOME, chart), number)
                .filter(rest -> RATE_DIGITS.matcher(rest).matches());
        if (rate.isPresent()) {
            return rate.map(digits -> "TVA collectée " + percent(digits) + " %");
        }
        return after(base(FOREIGN, chart), number)
                .filter(VatAccounts::isCountry)
                .map(country -> "TVA collectée, guichet unique OSS, "
                        + new Locale("", country).getDisplayCountry(Locale.FRENCH));
    }

    private static String percent(String digits) {
        BigDecimal rate = new BigDecimal(digits).movePointLeft(RATE_DECIMALS).stripTrailingZeros();
        return rate.toPlainString().replace('.', ',');
    }

    private static Optional<String> after(Optional<String> base, String number) {
        return base.filter(number::startsWith).map(start -> number.substring(start.length()));
    }

    private static Optional<String> base(String role, Chart chart) {
        return Optional.ofNullable(chart.roles().get(role));
    }

    private static boolean isCountry(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
    }
}
