// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.party;

import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.Reads;
import org.comptoir.api.access.Writes;
import org.comptoir.model.Call;
import org.comptoir.model.id.PartyId;
import org.osgi.annotation.versioning.ProviderType;

/** Asks authorities whether the VAT numbers of customers hold, and keeps what they said. */
@ProviderType
public interface VatChecks {

    /**
     * Asks the authority of the number's country now and archives what it says, valid or not; the customer's mark {@code
     * vatNumberChecked} follows it. Takes as long as the authority does, ten seconds at most. An authority is asked about one
     * number at most once a minute: what it said less than a minute ago is answered again and not archived twice.
     *
     * <p>Refused, in this order: {@code customer.unknown}; {@code vat-check.no-number} (the customer has none); {@code
     * vat-check.no-plugin} (with the {@code country}); {@code vat-check.too-soon} (asked less than a minute ago without an
     * answer, with {@code retryAfterSeconds}); {@code vat-check.unanswered} (nobody knows, with {@code reason} and {@code
     * retryAfterSeconds}); {@code vat-check.refused} (the number cannot be checked there, with {@code reason}); {@code
     * plugin.answer-invalid} and what the guard of plugins refuses with. No refusal changes anything.
     */
    @Writes("customers")
    VatCheck check(PartyId customer, Call call);

    /** The checks of a customer's numbers, youngest first. Refused: {@code customer.unknown}, {@code page.cursor}. */
    @Reads("customers")
    Page<VatCheck> list(PartyId customer, PageRequest page, Call call);
}
