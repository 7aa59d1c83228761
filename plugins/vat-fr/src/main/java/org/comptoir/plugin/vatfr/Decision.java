// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vatfr;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comptoir.model.LocalText;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;
import org.comptoir.spi.Problem;
import org.comptoir.spi.vat.v1.Supply;
import org.comptoir.spi.vat.v1.VatVerdict;

/**
 * The VAT of one supply of a seller in mainland France or Monaco; the table is on the package's front page.
 *
 * <p>First comes where the supply is located, for the schemes of a French seller (franchise, margin) only reach what is
 * located in France.
 *
 * @param supply what is sold
 * @param place where it goes
 * @param number whose VAT number the buyer has
 * @param table the rates
 * @param law the articles and mentions
 */
record Decision(Supply supply, Place place, VatNumber number, RateTable table, FrenchLaw law) {

    private static final String STANDARD = "standard";
    private static final String OUT_OF_SCOPE = "out-of-scope";
    private static final String REVERSE_CHARGE = "reverse-charge";

    /** The classes that other member states know too. */
    private static final Set<String> COMMON_CATEGORIES = Set.of(STANDARD, "intermediate", "reduced", "super-reduced");

    static VatVerdict of(Supply supply, RateTable table, FrenchLaw law) {
        Place place = Place.of(supply.destination(), supply.destinationPostcode(), supply.on());
        return new Decision(supply, place, VatNumber.ofBuyer(supply), table, law).verdict();
    }

    private VatVerdict verdict() {
        String category = supply.taxCategory();
        if (category.equals(OUT_OF_SCOPE)) {
            return untaxed(Ground.OUT_OF_SCOPE);
        }
        if (!category.equals(REVERSE_CHARGE) && !RateTable.CATEGORIES.contains(category)) {
            return refused("vat.category-unknown", "The tax category is unknown to French VAT.");
        }
        return switch (supply.nature()) {
            case "goods" -> goods();
            case "services" -> services();
            default -> refused("vat.nature-unknown", "A supply is of goods or of services.");
        };
    }

    /** CGI art. 258 and 258 A: goods are located where they leave, or, sold at a distance, where they arrive. */
    private VatVerdict goods() {
        return switch (place) {
            case METROPOLE -> taxedInFrance(Region.METROPOLE);
            case CORSE -> taxedInFrance(Region.CORSE);
            case DOM, UNTAXED_DOM -> untaxed(franchise() ? Ground.FRANCHISE : Ground.OVERSEAS_GOODS);
            case OUTSIDE -> untaxed(franchise() ? Ground.FRANCHISE : Ground.EXPORT);
            case UNION, NORTHERN_IRELAND -> goodsWithinUnion();
        };
    }

    private VatVerdict goodsWithinUnion() {
        if (margin().isPresent()) {
            // No exemption and no distance sale under the margin scheme: CGI art. 262 ter I, 258 A.
            return taxedInFrance(Region.METROPOLE);
        }
        boolean abroad = number == VatNumber.UNION || number == VatNumber.NORTHERN_IRISH;
        if (business() && abroad) {
            return untaxed(franchise() ? Ground.FRANCHISE : Ground.INTRA_UNION_GOODS);
        }
        if (business() && number == VatNumber.FRENCH) {
            return taxedInFrance(Region.METROPOLE);
        }
        return distanceSale("distance-sale-goods");
    }

    /** CGI art. 259 to 259 D: a service is located at a business buyer's, or at the seller's for a consumer. */
    private VatVerdict services() {
        return switch (place) {
            case METROPOLE -> taxedInFrance(Region.METROPOLE);
            case CORSE -> taxedInFrance(Region.CORSE);
            case DOM -> taxedInFrance(Region.DOM);
            case UNTAXED_DOM -> untaxed(franchise() ? Ground.FRANCHISE : Ground.UNTAXED_DEPARTMENT);
            case UNION -> serviceWithinUnion();
            case OUTSIDE, NORTHERN_IRELAND -> serviceOutsideUnion();
        };
    }

    private VatVerdict serviceWithinUnion() {
        if (margin().isPresent() || (business() && number == VatNumber.FRENCH)) {
            return taxedInFrance(Region.METROPOLE);
        }
        if (business() && number == VatNumber.UNION) {
            return untaxed(Ground.INTRA_UNION_SERVICE);
        }
        return distanceSale("distance-sale-service");
    }

    private VatVerdict serviceOutsideUnion() {
        if (margin().isPresent()) {
            return taxedInFrance(Region.METROPOLE);
        }
        if (business()) {
            return untaxed(Ground.THIRD_COUNTRY_SERVICE);
        }
        return untaxed(franchise() ? Ground.FRANCHISE : Ground.EXPORT);
    }

    /** To a buyer without VAT in another member state: taxed there under OSS, else at home. */
    private VatVerdict distanceSale(String topic) {
        if (!supply.sellerSchemes().contains("oss")) {
            return taxedInFrance(Region.METROPOLE);
        }
        if (place == Place.NORTHERN_IRELAND) {
            return refused(
                    "vat.northern-ireland",
                    "Distance sales of goods to Northern Ireland bear British VAT under OSS, whose rates are not known here.");
        }
        String category = COMMON_CATEGORIES.contains(supply.taxCategory()) ? supply.taxCategory() : STANDARD;
        return new VatVerdict.AtDestination(
                supply.destination(), category, article(topic).basis(), "E3");
    }

    private VatVerdict taxedInFrance(Region region) {
        if (franchise()) {
            return untaxed(Ground.FRANCHISE);
        }
        Optional<Ground> margin = margin();
        if (margin.isPresent()) {
            return untaxed(margin.get());
        }
        boolean reverseCharge = supply.taxCategory().equals(REVERSE_CHARGE);
        if (reverseCharge && business() && number == VatNumber.FRENCH) {
            return untaxed(Ground.DOMESTIC_REVERSE_CHARGE);
        }
        String category = reverseCharge ? STANDARD : supply.taxCategory();
        Optional<Rate> rate = table.rate(region, category, supply.on());
        if (rate.isEmpty()) {
            return refused("vat.rate-unknown", "No rate of this category is known in this region on this day.");
        }
        return new VatVerdict.Decided(
                VatCategory.S,
                rate.get(),
                "",
                LocalText.of("", ""),
                article(rateTopic(region, category)).basis(),
                supply.seller(),
                "A1",
                "domestic");
    }

    private static String rateTopic(Region region, String category) {
        return switch (region) {
            case CORSE -> category.equals(STANDARD) ? "rate-standard" : "rate-corse";
            case DOM -> "rate-overseas";
            case METROPOLE ->
                switch (category) {
                    case "intermediate" -> "rate-intermediate";
                    case "reduced" -> "rate-reduced";
                    case "super-reduced", "livestock" -> "rate-super-reduced";
                    default -> "rate-standard";
                };
        };
    }

    private Article article(String topic) {
        return law.on(topic, supply.on());
    }

    private boolean business() {
        return supply.buyerKind().equals("business");
    }

    private boolean franchise() {
        return supply.sellerSchemes().contains("franchise");
    }

    private Optional<Ground> margin() {
        Set<String> schemes = supply.sellerSchemes();
        if (!supply.nature().equals("goods")) {
            return schemes.contains("margin-travel") ? Optional.of(Ground.MARGIN_TRAVEL) : Optional.empty();
        }
        if (schemes.contains("margin-art")) {
            return Optional.of(Ground.MARGIN_ART);
        }
        if (schemes.contains("margin-antiques")) {
            return Optional.of(Ground.MARGIN_ANTIQUES);
        }
        return schemes.contains("margin") ? Optional.of(Ground.MARGIN_SECOND_HAND) : Optional.empty();
    }

    private VatVerdict untaxed(Ground ground) {
        return ground.untaxed(supply.seller(), article(ground.topic()));
    }

    private VatVerdict refused(String code, String message) {
        Map<String, String> detail = new HashMap<>();
        detail.put("destination", supply.destination().code());
        detail.put("nature", supply.nature());
        detail.put("taxCategory", supply.taxCategory());
        detail.put("on", supply.on().toString());
        return new VatVerdict.Refused(new Problem(code, Problem.Kind.REFUSED, message, detail));
    }
}
