// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.party;

import org.comptoir.model.CountryCode;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** An address as clients send it: the country alone will do. */
public record AddressBody(
        @Nullable @About("empty if the party's own name serves")
        String name,

        @Nullable @About(value = "street and number", example = "8 place du Marché")
        String line1,

        @Nullable String line2,
        @Nullable @About(example = "21000") String postcode,
        @Nullable @About(example = "Dijon") String city,
        @About(value = "ISO 3166-1", example = "FR") CountryCode country) {

    public PostalAddress toAddress() {
        return new PostalAddress(
                orEmpty(name), orEmpty(line1), orEmpty(line2), orEmpty(postcode), orEmpty(city), country);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
