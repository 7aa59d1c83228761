// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import org.comptoir.kernel.input.Field;
import org.comptoir.model.invoice.PostalAddress;

/**
 * What an address must be. No part but the country has to be there: guests of a fair have no street.
 *
 * @param name how refusals call the address, such as {@code billing}
 */
record AddressRules(String name) {

    PostalAddress checked(PostalAddress given) {
        PostalAddress address = new Field(name).present(given);
        return new PostalAddress(
                part("name").optional(address.name(), 200),
                part("line1").optional(address.line1(), 200),
                part("line2").optional(address.line2(), 200),
                part("postcode").optional(address.postcode(), 20),
                part("city").optional(address.city(), 100),
                part("country").present(address.country()));
    }

    private Field part(String part) {
        return new Field(name + "." + part);
    }
}
