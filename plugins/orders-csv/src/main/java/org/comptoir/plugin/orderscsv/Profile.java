// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;

/**
 * What the columns of one merchant's files mean.
 *
 * @param name its name
 * @param form how the text is written
 * @param headings the name of each column
 * @param countries which country a name means
 * @param customers who bought
 * @param items what is goods, what a service, what no sale
 * @param documents which numbers are sales, which credit notes, which neither
 * @param opening where the first stock comes from
 * @param currency of the prices
 */
record Profile(
        String name,
        Form form,
        Map<Role, String> headings,
        Countries countries,
        Customers customers,
        Items items,
        Documents documents,
        CostRule opening,
        Currency currency) {

    /**
     * @param fromFiles whether the files themselves tell what lay in the warehouse before them
     * @param share of an item's first price that it cost
     * @param decimals that the cost is rounded to, half up
     */
    record CostRule(boolean fromFiles, BigDecimal share, int decimals) {}

    /**
     * @param separators tried on the header in turn
     * @param encoding of the files
     * @param decimalMark point or comma
     * @param trim whether blanks around a value are dropped
     * @param date how a date is written
     * @param shiftYears how many years are added to it
     */
    record Form(
            List<Character> separators,
            Charset encoding,
            char decimalMark,
            boolean trim,
            DateTimeFormatter date,
            int shiftYears) {}

    /**
     * @param byName the country of each name
     * @param codes whether a two-letter code of ISO 3166 means itself
     */
    record Countries(Map<String, CountryCode> byName, boolean codes) {}

    /**
     * @param dropSuffix what is cut off an id's end
     * @param kind {@code business} or {@code consumer}
     * @param name what to call a customer, with {@code {id}} and {@code {country}}
     * @param guestRef the stand-in for a line without an id
     * @param guestName what to call the stand-in
     */
    record Customers(String dropSuffix, String kind, String name, String guestRef, String guestName) {}

    /**
     * @param stock the codes that are goods; all others are services
     * @param noSale the codes of lines that are no sale
     */
    record Items(Pattern stock, Set<String> noSale) {}

    /**
     * @param creditPrefix how a credit note's number begins, empty if there are none
     * @param creditSign the sign that a credit note's quantities bear, 1 or -1
     * @param quarantinePrefixes how the numbers of documents begin that are no orders
     * @param freeIsAdjustment whether a line without a price and a customer corrects the stock
     * @param noReason the reason of such a correction that the file leaves empty
     */
    record Documents(
            String creditPrefix,
            int creditSign,
            Set<String> quarantinePrefixes,
            boolean freeIsAdjustment,
            String noReason) {}
}
