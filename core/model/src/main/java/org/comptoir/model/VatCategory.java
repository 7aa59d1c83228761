// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

/**
 * How VAT applies to a line, by the code of UNTDID 5305 that EN 16931 wants in BT-118 and BT-151.
 *
 * <p>The list is open: the constants are those a French invoice may carry (BR-FR of XP Z12-012); {@code L} and
 * {@code M}, the taxes of the Canary Islands and of Ceuta and Melilla, can be held too.
 *
 * @param code one or two capital letters or digits
 */
public record VatCategory(String code) {

    /** Name of the list in a {@link Code}. */
    public static final String LIST = "untdid-5305";

    /** Taxed at a rate above zero, standard or reduced. */
    public static final VatCategory S = new VatCategory("S");
    /** Exempt. */
    public static final VatCategory E = new VatCategory("E");
    /** Reverse charge: the buyer owes the tax. */
    public static final VatCategory AE = new VatCategory("AE");
    /** Supply of goods to a business in another member state, exempt where it leaves. */
    public static final VatCategory K = new VatCategory("K");
    /** Export out of the Union, free of tax. */
    public static final VatCategory G = new VatCategory("G");
    /** Outside the scope of VAT. */
    public static final VatCategory O = new VatCategory("O");
    /** Taxed at zero percent. */
    public static final VatCategory Z = new VatCategory("Z");

    /**
     * A category by its code.
     *
     * @throws ComptoirException {@code vat-category.malformed}
     */
    public VatCategory {
        if (!Texts.capitalsOrDigits(code, 1, 2)) {
            throw ComptoirException.invalid("vat-category.malformed", "vatCategory", code);
        }
    }

    /** The category as a code of its list. */
    public Code toCode() {
        return new Code(LIST, code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
