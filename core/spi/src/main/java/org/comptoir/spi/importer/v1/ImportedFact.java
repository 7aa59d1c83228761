// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.importer.v1;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;

/** Something that another system knows happened. Travels from plugin to core only. */
public sealed interface ImportedFact {

    /** The fact's id in the other system, unique within kind and source; makes a second import do nothing. */
    String ref();

    /**
     * Goods that lie in the warehouse when the books open. The lines are one fact, booked together.
     *
     * @param ref its id
     * @param on the day before anything else happens
     * @param currency of the costs
     * @param lines one per item
     */
    record OpeningStock(String ref, LocalDate on, Currency currency, List<OpeningLine> lines) implements ImportedFact {
        public OpeningStock {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param sku the item
     * @param name what it is called
     * @param quantity how many, 0 allowed: then only the cost is made known
     * @param unitCost the cost of one, up to 6 decimals
     */
    record OpeningLine(String sku, String name, BigDecimal quantity, BigDecimal unitCost) {}

    /**
     * Goods found or lost.
     *
     * @param ref its id
     * @param at when
     * @param sku the item
     * @param name what it is called
     * @param quantity signed, not 0
     * @param reason why, in the words of the source; not empty
     */
    record StockAdjustment(String ref, LocalDateTime at, String sku, String name, BigDecimal quantity, String reason)
            implements ImportedFact {}

    /**
     * An order that was confirmed, shipped and invoiced.
     *
     * @param ref its number
     * @param at when
     * @param buyer who bought
     * @param currency of the prices
     * @param lines in order
     */
    record Sale(String ref, LocalDateTime at, Buyer buyer, Currency currency, List<SaleLine> lines)
            implements ImportedFact {
        public Sale {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Goods taken back and credited.
     *
     * @param ref its number
     * @param at when
     * @param buyer who gave back
     * @param currency of the prices
     * @param lines in order, quantities and prices positive or zero
     * @param corrects the number of the sale it corrects, empty where the source does not say
     */
    record Credit(String ref, LocalDateTime at, Buyer buyer, Currency currency, List<SaleLine> lines, String corrects)
            implements ImportedFact {
        public Credit {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of the source that cannot be booked; it is kept with its reason and shown.
     *
     * @param ref file and line number
     * @param reason stable and dotted, such as {@code country.unknown}
     * @param raw the line as it was read, at most 1,000 characters
     */
    record Quarantined(String ref, String reason, String raw) implements ImportedFact {}

    /**
     * @param ref the customer's id in the source; for one without an id, the stand-in that the profile chose
     * @param name what to call the customer
     * @param kind {@code business} or {@code consumer}
     * @param country where the customer is and the goods go
     */
    record Buyer(String ref, String name, String kind, CountryCode country) {}

    /**
     * @param sku the item
     * @param name what it is called in this document
     * @param nature {@code goods} for a stock item, {@code services} otherwise
     * @param quantity positive
     * @param unitPrice net, 0 or more
     */
    record SaleLine(String sku, String name, String nature, BigDecimal quantity, BigDecimal unitPrice) {}
}
