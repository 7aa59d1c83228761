// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.cii;

import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.model.invoice.TradeParty;
import org.comptoir.plugin.facturx.xml.Markup;

/** Who sells, who buys and where it went (BG-4, BG-7, BG-13). */
final class CiiParties {

    /** ISO 6523 code of the SIRET. */
    private static final String SIRET = "0009";

    void writeAgreement(Markup xml, Invoice invoice) {
        TradeParty seller = invoice.seller();
        TradeParty buyer = invoice.buyer();
        boolean outsideVat = CiiWriter.outsideVat(invoice);
        xml.open("ram:ApplicableHeaderTradeAgreement");
        party(xml, "ram:SellerTradeParty", seller, seller.legalForm());
        if (!outsideVat && !seller.vatNumber().isEmpty()) {
            registration(xml, "VA", seller.vatNumber());
        } else if (!seller.legalId().isEmpty()) {
            // BT-32: a seller without a VAT number, such as one under the small business scheme, is known by its SIREN.
            registration(xml, "FC", seller.legalId());
        }
        xml.close();
        party(xml, "ram:BuyerTradeParty", buyer, "");
        if (!outsideVat && !buyer.vatNumber().isEmpty()) {
            registration(xml, "VA", buyer.vatNumber());
        }
        xml.close();
        if (!invoice.buyerReference().isEmpty()) {
            xml.open("ram:BuyerOrderReferencedDocument")
                    .leaf("ram:IssuerAssignedID", invoice.buyerReference())
                    .close();
        }
        xml.close();
    }

    /** BG-13, BG-15, BT-72. */
    void writeDelivery(Markup xml, Invoice invoice) {
        xml.open("ram:ApplicableHeaderTradeDelivery").open("ram:ShipToTradeParty");
        xml.leafUnlessEmpty("ram:Name", invoice.shipTo().name());
        address(xml, invoice.shipTo());
        xml.close();
        xml.open("ram:ActualDeliverySupplyChainEvent");
        CiiWriter.day(xml, "ram:OccurrenceDateTime", "udt:DateTimeString", invoice.suppliedOn());
        xml.close();
        xml.close();
    }

    /** Everything of a party but its tax registrations, which end it; the element stays open for them. */
    private static void party(Markup xml, String element, TradeParty party, String legalInformation) {
        xml.open(element);
        xml.leafUnlessEmpty("ram:GlobalID", party.establishment(), "schemeID", SIRET);
        xml.leaf("ram:Name", party.name());
        xml.leafUnlessEmpty("ram:Description", legalInformation);
        if (!party.legalId().isEmpty() || !party.tradeName().isEmpty()) {
            xml.open("ram:SpecifiedLegalOrganization");
            legalId(xml, party);
            xml.leafUnlessEmpty("ram:TradingBusinessName", party.tradeName());
            xml.close();
        }
        contact(xml, party);
        address(xml, party.address());
        if (!party.electronicAddress().isEmpty()) {
            xml.open("ram:URIUniversalCommunication")
                    .leaf("ram:URIID", party.electronicAddress(), "schemeID", party.electronicAddressScheme())
                    .close();
        }
    }

    private static void legalId(Markup xml, TradeParty party) {
        if (party.legalIdScheme().isEmpty()) {
            xml.leafUnlessEmpty("ram:ID", party.legalId());
        } else {
            xml.leafUnlessEmpty("ram:ID", party.legalId(), "schemeID", party.legalIdScheme());
        }
    }

    /** BG-6, BG-9: the name on the address, where it is not the party's own, is whom to ask for. */
    private static void contact(Markup xml, TradeParty party) {
        String person = party.address().name().equals(party.name())
                ? ""
                : party.address().name();
        if (person.isEmpty() && party.phone().isEmpty() && party.email().isEmpty()) {
            return;
        }
        xml.open("ram:DefinedTradeContact").leafUnlessEmpty("ram:PersonName", person);
        if (!party.phone().isEmpty()) {
            xml.open("ram:TelephoneUniversalCommunication")
                    .leaf("ram:CompleteNumber", party.phone())
                    .close();
        }
        if (!party.email().isEmpty()) {
            xml.open("ram:EmailURIUniversalCommunication")
                    .leaf("ram:URIID", party.email())
                    .close();
        }
        xml.close();
    }

    private static void address(Markup xml, PostalAddress address) {
        xml.open("ram:PostalTradeAddress")
                .leafUnlessEmpty("ram:PostcodeCode", address.postcode())
                .leafUnlessEmpty("ram:LineOne", address.line1())
                .leafUnlessEmpty("ram:LineTwo", address.line2())
                .leafUnlessEmpty("ram:CityName", address.city())
                .leaf("ram:CountryID", address.country().code())
                .close();
    }

    private static void registration(Markup xml, String scheme, String number) {
        xml.open("ram:SpecifiedTaxRegistration")
                .leaf("ram:ID", number, "schemeID", scheme)
                .close();
    }
}
