// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.util.Map;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.identity.Siren;
import org.comptoir.model.identity.Siret;
import org.comptoir.model.identity.VatNumber;

/**
 * The numbers by which the state knows somebody, each proven and all of them agreeing; empty where there is none.
 *
 * @param siren nine digits
 * @param siret fourteen digits that begin with the SIREN
 * @param vatNumber with its prefix; a French one ends with the SIREN
 */
record TaxIds(String siren, String siret, String vatNumber) {

    private static final int FRENCH_KEY = 2;

    /**
     * Reads them as people write them. Refused: {@code siren.*}, {@code siret.*}, {@code vat-number.*} of the model,
     * {@code siret.siren-mismatch}, {@code vat-number.siren-mismatch}.
     */
    static TaxIds parse(String siren, String siret, String vatNumber) {
        String plainSiren = new Field("siren").optional(siren, 64);
        String plainSiret = new Field("siret").optional(siret, 64);
        String plainVat = new Field("vatNumber").optional(vatNumber, 64);
        TaxIds ids = new TaxIds(
                plainSiren.isEmpty() ? "" : Siren.parse(plainSiren).value(),
                plainSiret.isEmpty() ? "" : Siret.parse(plainSiret).value(),
                plainVat.isEmpty() ? "" : VatNumber.parse(plainVat).toString());
        ids.requireAgreement();
        return ids;
    }

    private void requireAgreement() {
        if (!siret.isEmpty() && !siret.startsWith(siren)) {
            throw mismatch("siret", siret);
        }
        boolean french = vatNumber.startsWith("FR");
        if (french && !vatNumber.startsWith(siren, "FR".length() + FRENCH_KEY)) {
            throw mismatch("vat-number", vatNumber);
        }
    }

    private ComptoirException mismatch(String what, String text) {
        String field = what.equals("siret") ? "siret" : "vatNumber";
        return new ComptoirException(
                what + ".siren-mismatch",
                Fault.INVALID,
                Map.of(ComptoirException.FIELD, field, ComptoirException.VALUE, text, "siren", siren));
    }
}
