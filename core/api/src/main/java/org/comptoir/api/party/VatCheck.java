// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.party;

import java.time.Instant;
import org.comptoir.model.PluginStamp;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.VatCheckId;

/**
 * What an authority once said of a VAT number: the seller's evidence that the customer was a taxable person when an exempt
 * supply was made (directive 2006/112/EC art. 138 (1); regulation (EU) 282/2011 art. 18 for services). Written once, never
 * changed.
 *
 * @param id its id
 * @param customer who was asked about
 * @param vatNumber that was asked about, with its prefix
 * @param state {@code valid} or {@code invalid}
 * @param proof the authority's number of this consultation; empty where it gave none
 * @param name whose number it is, by the authority; empty where it does not tell
 * @param address where they are, by the authority; empty where it does not tell
 * @param requester our own number that was told, without which authorities give no proof; empty if the company has none
 * @param answeredAt when, by the authority's clock
 * @param checkedAt when, by the server's clock
 * @param checkedBy who asked
 * @param check the name of the check, such as {@code vies}
 * @param plugin which plugin asked, exactly
 */
public record VatCheck(
        VatCheckId id,
        PartyId customer,
        String vatNumber,
        String state,
        String proof,
        String name,
        String address,
        String requester,
        Instant answeredAt,
        Instant checkedAt,
        String checkedBy,
        String check,
        PluginStamp plugin) {}
