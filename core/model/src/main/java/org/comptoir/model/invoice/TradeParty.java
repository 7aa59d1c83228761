// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.invoice;

/**
 * A party as it was when the invoice was issued (BG-4, BG-7).
 *
 * @param name BT-27, BT-44
 * @param tradeName BT-28, BT-45, empty if none
 * @param legalId BT-30, BT-47: the SIREN of a French company, empty for a consumer
 * @param legalIdScheme ISO 6523 code of {@code legalId}: {@code 0002} SIREN; empty with it
 * @param establishment the SIRET, empty if none
 * @param vatNumber BT-31, BT-48, empty if none
 * @param electronicAddress BT-34, BT-49, empty if none
 * @param electronicAddressScheme the address's EAS code: {@code 0225} for a French platform address; empty with it
 * @param legalForm what French law wants on paper: legal form, capital, register; empty if none
 * @param email the contact's e-mail, empty if none
 * @param phone the contact's phone, empty if none
 * @param address the postal address
 */
public record TradeParty(
        String name,
        String tradeName,
        String legalId,
        String legalIdScheme,
        String establishment,
        String vatNumber,
        String electronicAddress,
        String electronicAddressScheme,
        String legalForm,
        String email,
        String phone,
        PostalAddress address) {}
