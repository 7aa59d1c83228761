// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.view.Words;

/**
 * Something of an order that somebody else changed while a form lay open.
 *
 * @param field {@code customer}, {@code reference}, {@code address}, or {@code line}
 * @param sku of the line, as typed
 * @param before what it was; empty for nothing
 * @param theirs what somebody else made of it; empty for nothing
 * @param yours what whoever reads this has; empty for nothing
 * @param kept what it is now
 * @param both whether both changed it, each into something else
 */
public record Difference(
        String field, String sku, String before, String theirs, String yours, String kept, boolean both) {

    /** How it is shown that both changed it. */
    public Value.Status clash() {
        return new Value.Status("amend/both", "orange");
    }

    public String what(Words words) {
        return switch (field) {
            case "customer" -> words.of("amend/of-customer");
            case "reference" -> words.of("amend/of-reference");
            case "address" -> words.of("amend/of-address");
            default -> words.of("amend/of-line", sku);
        };
    }

    public String before(Words words) {
        return said(before, words);
    }

    public String theirs(Words words) {
        return said(theirs, words);
    }

    public String yours(Words words) {
        return said(yours, words);
    }

    public String kept(Words words) {
        return said(kept, words);
    }

    private String said(String value, Words words) {
        if (field.equals("address")) {
            return words.of(
                    switch (value) {
                        case Typed.BILLING -> "amend/address-billing";
                        case Typed.KEPT -> "amend/address-kept";
                        default -> "amend/address-usual";
                    });
        }
        return value.isEmpty() ? words.of("amend/nothing") : value;
    }
}
