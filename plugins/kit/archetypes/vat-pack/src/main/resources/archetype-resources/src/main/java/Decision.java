package ${package};

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comptoir.model.LocalText;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;
import org.comptoir.model.VatTerritory;
import org.comptoir.spi.Problem;
import org.comptoir.spi.vat.v1.Supply;
import org.comptoir.spi.vat.v1.VatVerdict;

/**
 * The VAT of one supply, by directive 2006/112/EC. What it does not know it refuses: the order then stays a draft, and its user
 * reads why.
 *
 * @param supply what is sold
 * @param rates at home
 */
record Decision(Supply supply, Rates rates) {

    private static final String DIRECTIVE = "Directive 2006/112/EC art. ";
    private static final Set<String> SCHEMES = Set.of("oss", "debits");

    VatVerdict verdict() {
        if (!SCHEMES.containsAll(supply.sellerSchemes())) {
            return refused("vat.scheme-unknown", "This pack does not know each scheme that the seller falls under.");
        }
        if (!Rates.CATEGORIES.contains(supply.taxCategory())) {
            return refused("vat.category-unknown", "This pack does not know the tax category.");
        }
        return switch (supply.nature()) {
            case "goods" -> goods();
            case "services" -> services();
            default -> refused("vat.nature-unknown", "A supply is of goods or of services.");
        };
    }

    /** Goods are taxed where they leave, or, sold at a distance within the Union, where they arrive. */
    private VatVerdict goods() {
        if (atHome()) {
            return taxedAtHome("31");
        }
        VatTerritory there = new VatTerritory(supply.destination(), supply.destinationPostcode());
        if (there.isNorthernIreland(supply.on())) {
            return refused("vat.northern-ireland", "This pack does not know supplies to Northern Ireland.");
        }
        if (!there.isInUnion(supply.on())) {
            return untaxed(
                    VatCategory.G, "VATEX-EU-G", "146", "Exonération à l’exportation", "Exempt export", "export");
        }
        if (businessElsewhere()) {
            return untaxed(
                    VatCategory.K,
                    "VATEX-EU-IC",
                    "138",
                    "Livraison intracommunautaire exonérée",
                    "Exempt intra-Community supply",
                    "union");
        }
        return oss() ? atDestination("33") : taxedAtHome("59c");
    }

    /** Services are taxed where a business buyer is; for consumers at home, but for those of article 58. */
    private VatVerdict services() {
        boolean union = new VatTerritory(supply.destination(), supply.destinationPostcode()).isInUnion(supply.on());
        if (atHome()) {
            return taxedAtHome("44");
        }
        if (!union) {
            return supply.buyerKind().equals("business")
                    ? untaxed(VatCategory.G, "VATEX-EU-G", "44", "TVA non applicable", "VAT not applicable", "export")
                    : taxedAtHome("45");
        }
        if (businessElsewhere()) {
            return untaxed(VatCategory.AE, "VATEX-EU-AE", "44 and 196", "Autoliquidation", "Reverse charge", "union");
        }
        return oss() ? atDestination("58") : taxedAtHome("45");
    }

    private boolean atHome() {
        return supply.destination().equals(supply.seller());
    }

    private boolean businessElsewhere() {
        return supply.buyerKind().equals("business") && !supply.buyerVatNumber().isEmpty();
    }

    private boolean oss() {
        return supply.sellerSchemes().contains("oss");
    }

    private VatVerdict taxedAtHome(String article) {
        Optional<Rate> rate = rates.of(supply.taxCategory(), supply.on());
        if (rate.isEmpty()) {
            return refused("vat.rate-unknown", "This pack does not know the rate of that day.");
        }
        return new VatVerdict.Decided(
                VatCategory.S,
                rate.get(),
                "",
                LocalText.of("", ""),
                DIRECTIVE + article,
                supply.seller(),
                "",
                "domestic");
    }

    private VatVerdict atDestination(String article) {
        return new VatVerdict.AtDestination(supply.destination(), supply.taxCategory(), DIRECTIVE + article, "");
    }

    private VatVerdict untaxed(
            VatCategory category, String code, String article, String french, String english, String account) {
        LocalText mention = LocalText.of(
                french + ", art. " + article.replace("and", "et") + " de la directive 2006/112/CE",
                english + ", art. " + article + " of Directive 2006/112/EC");
        return new VatVerdict.Decided(
                category, Rate.ZERO, code, mention, DIRECTIVE + article, supply.seller(), "", account);
    }

    private VatVerdict refused(String code, String message) {
        Map<String, String> facts = Map.of(
                "destination", supply.destination().code(),
                "nature", supply.nature(),
                "taxCategory", supply.taxCategory(),
                "on", supply.on().toString());
        return new VatVerdict.Refused(new Problem(code, Problem.Kind.REFUSED, message, facts));
    }
}
