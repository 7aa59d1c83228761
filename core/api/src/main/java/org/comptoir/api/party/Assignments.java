// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.party;

import java.util.List;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which customers each sales representative has. A representative reaches these alone, with their orders, invoices and
 * prices; a change holds from the next request on. A customer may have several, or none. All methods are refused with
 * {@code access.out-of-reach} to a call that does not reach everything.
 */
@NotForPlugins
@ProviderType
public interface Assignments {

    /** Gives a customer to a representative; once more changes nothing. Refused: {@code customer.unknown}. */
    void assign(PartyId customer, UserId representative, Call call);

    /** Takes it away again; where it was not theirs, nothing changes. Refused: {@code customer.unknown}. */
    void unassign(PartyId customer, UserId representative, Call call);

    /** Who has a customer, longest known first. Refused: {@code customer.unknown}. */
    List<UserId> representatives(PartyId customer, Call call);

    /** A representative's customers, by code. */
    Page<Customer> customers(UserId representative, PageRequest page, Call call);
}
