// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.order;

import java.util.List;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.comptoir.model.Money;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Orders that a buyer may not place alone. An order over their limit goes to the state {@code to-approve} when they confirm
 * it; nothing is promised, and nobody can confirm or ship it, until somebody else of their organisation agreed. Orders that the
 * merchant's own people and programs confirm know no such limit.
 */
@NotForPlugins
@ProviderType
public interface OrderApprovals {

    /**
     * Agrees, and promises the goods. Refused, in this order: {@code order.unknown}, {@code order.illegal-step}, {@code
     * approval.answered} (nobody agreed within seven days), {@code approval.people-only}, {@code approval.same-person},
     * {@code approval.role-missing}, and as {@link Orders#confirm}.
     */
    Order approve(OrderId id, Call call);

    /** Refuses, which cancels the order; whoever submitted it may do so, too. Refused as {@link #approve}. */
    Order refuse(OrderId id, String reason, Call call);

    /** The limits of an organisation. Refused: {@code customer.unknown}. */
    List<OrderLimit> limits(PartyId customer, Call call);

    /**
     * Sets a limit, or takes it away. Refused, in this order: {@code customer.unknown}, {@code user.unknown} (nobody of that
     * organisation), {@code limit.amount} (below zero, or not in the currency of the books).
     *
     * @param buyer absent for everybody who has no limit of their own
     * @param amount absent to take the limit away
     */
    List<OrderLimit> putLimit(PartyId customer, @Nullable UserId buyer, @Nullable Money amount, Call call);
}
