// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.check;

import java.util.Set;
import org.comptoir.model.CountryCode;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.TradeParty;

/**
 * Which rules an invoice falls under.
 *
 * @param frenchSeller the seller is established in France, and so has a SIREN
 * @param businessBuyer the buyer acts as a business
 * @param domesticBusiness both are businesses established where French electronic invoicing applies: the BR-FR rules
 *     hold
 * @param frenchVat the destination is where French VAT rates apply
 */
record Market(boolean frenchSeller, boolean businessBuyer, boolean domesticBusiness, boolean frenchVat) {

    /** Where companies have a SIREN. */
    private static final Set<String> SIREN_COUNTRIES = Set.of("FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF");

    /** Where electronic invoicing between businesses is the law: no VAT in Guyane and Mayotte, so no invoicing either. */
    private static final Set<String> INVOICING_COUNTRIES = Set.of("FR", "GP", "MQ", "RE");

    /** Where French rates apply; Monaco counts as France. */
    private static final Set<String> VAT_COUNTRIES = Set.of("FR", "MC", "GP", "MQ", "RE");

    static Market of(Invoice invoice) {
        CountryCode seller = invoice.seller().address().country();
        CountryCode buyer = invoice.buyer().address().country();
        boolean business = business(invoice.buyer()) || announcedAsBusiness(invoice);
        boolean domestic = INVOICING_COUNTRIES.contains(seller.code()) && INVOICING_COUNTRIES.contains(buyer.code());
        return new Market(
                SIREN_COUNTRIES.contains(seller.code()),
                business,
                business && domestic,
                VAT_COUNTRIES.contains(invoice.destination().code()));
    }

    private static boolean business(TradeParty buyer) {
        return !buyer.legalId().isEmpty()
                || !buyer.establishment().isEmpty()
                || !buyer.vatNumber().isEmpty();
    }

    /** Note BAR steers the platforms; B2B there means domestic business (BR-FR-20). */
    private static boolean announcedAsBusiness(Invoice invoice) {
        return invoice.notes().stream()
                .anyMatch(note -> note.subject().equals("BAR") && note.text().equals("B2B"));
    }
}
