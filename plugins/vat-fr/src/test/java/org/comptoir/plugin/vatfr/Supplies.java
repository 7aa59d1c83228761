// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vatfr;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.vat.v1.Supply;
import org.comptoir.spi.vat.v1.VatVerdict;

/** Supplies written as short text, and verdicts read back as short text. */
final class Supplies {

    private Supplies() {}

    /**
     * A supply of a French seller.
     *
     * @param schemes separated by spaces
     * @param to destination and postcode, such as {@code FR 97110}; the buyer's country too
     * @param what nature and category, such as {@code goods standard}
     */
    static Supply supply(String on, String schemes, String kind, String number, String to, String what) {
        return soldFrom("FR", on, schemes, kind, number, to, what);
    }

    static Supply soldFrom(
            String seller, String on, String schemes, String kind, String number, String to, String what) {
        String[] place = to.split(" ", 2);
        String[] product = what.split(" ", 2);
        CountryCode destination = new CountryCode(place[0]);
        return new Supply(
                LocalDate.parse(on),
                new CountryCode(seller),
                words(schemes),
                destination,
                number,
                kind,
                destination,
                place.length > 1 ? place[1] : "",
                product[0],
                product[1]);
    }

    static String describe(VatVerdict verdict) {
        if (verdict instanceof VatVerdict.Decided decided) {
            return String.join(
                            " ",
                            decided.category().code(),
                            decided.rate().percent().toPlainString(),
                            decided.exemptionCode(),
                            decided.returnBox(),
                            decided.account())
                    .replaceAll(" +", " ");
        }
        if (verdict instanceof VatVerdict.AtDestination there) {
            return "at " + there.destination() + " " + there.taxCategory() + " " + there.returnBox();
        }
        return "refused " + ((VatVerdict.Refused) verdict).problem().code();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
