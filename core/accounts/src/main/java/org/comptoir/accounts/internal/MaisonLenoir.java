// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.api.party.CustomerRequest;
import org.comptoir.api.party.TermsOfPayment;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.invoice.PostalAddress;

/** The demo company as data: a house of candles and soaps, and who buys there. The numbers hold; nobody has them. */
final class MaisonLenoir {

    private static final String CODE = "maison-lenoir";

    private static final TermsOfPayment THIRTY_DAYS_END_OF_MONTH = new TermsOfPayment(30, true);

    /** The price list of the demo catalogue for businesses. */
    private static final String PROFESSIONALS = "PRO";

    private MaisonLenoir() {}

    /** Of the first, or of one that came after others. */
    static String code(int number) {
        return number == 1 ? CODE : CODE + "-" + number;
    }

    static CompanyRequest company(String code) {
        return new CompanyRequest(
                code,
                "Maison Lenoir",
                "SAS au capital de 20 000 €, RCS Lyon 904 127 362",
                "904127362",
                "90412736200013",
                "FR04904127362",
                Set.of("oss"),
                address("", "12 rue des Tanneurs", "69001", "Lyon", "FR"),
                Currency.EUR,
                ZoneId.of("Europe/Paris"),
                "FR7630006000011234567890189",
                "AGRIFRPP",
                "bonjour@maison-lenoir.example",
                "+33 4 00 00 00 00");
    }

    static List<CustomerRequest> customers() {
        return List.of(epicerie(), groteMarkt(), anna(), lukas(), guest());
    }

    private static CustomerRequest epicerie() {
        PostalAddress shop = address("", "8 place du Marché", "21000", "Dijon", "FR");
        return business(
                "EPICERIE",
                "Épicerie du Marché SARL",
                new TaxIds("917583205", "91758320500013", "FR13917583205"),
                "compta@epicerie.example",
                shop,
                "fr");
    }

    private static CustomerRequest groteMarkt() {
        PostalAddress shop = address("", "Grote Markt 3", "2000", "Antwerpen", "BE");
        return business(
                "GROTEMARKT",
                "Huis Grote Markt BV",
                new TaxIds("", "", "BE0123456749"),
                "inkoop@grotemarkt.example",
                shop,
                "nl");
    }

    private static CustomerRequest anna() {
        PostalAddress home = address("", "Lindenstraße 17", "10969", "Berlin", "DE");
        return consumer("ANNA", "Anna Becker", "anna.becker@post.example", home, "de");
    }

    private static CustomerRequest lukas() {
        PostalAddress home = address("", "Kramgasse 40", "3011", "Bern", "CH");
        return consumer("LUKAS", "Lukas Meier", "lukas.meier@post.example", home, "de");
    }

    private static CustomerRequest guest() {
        return consumer("COMPTOIR", "Client de passage", "", PostalAddress.in(CountryCode.FR), "fr");
    }

    private static CustomerRequest business(
            String code, String name, TaxIds ids, String email, PostalAddress address, String language) {
        boolean checked = !ids.vatNumber().isEmpty();
        return new CustomerRequest(
                code,
                "business",
                name,
                ids.siren(),
                ids.siret(),
                ids.vatNumber(),
                checked,
                email,
                "",
                address,
                address,
                THIRTY_DAYS_END_OF_MONTH,
                PROFESSIONALS,
                language);
    }

    private static CustomerRequest consumer(
            String code, String name, String email, PostalAddress address, String language) {
        return new CustomerRequest(
                code,
                "consumer",
                name,
                "",
                "",
                "",
                false,
                email,
                "",
                address,
                address,
                TermsOfPayment.AT_ONCE,
                "",
                language);
    }

    private static PostalAddress address(String name, String street, String postcode, String city, String country) {
        return new PostalAddress(name, street, "", postcode, city, new CountryCode(country));
    }
}
