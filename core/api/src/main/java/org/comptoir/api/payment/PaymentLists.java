// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.payment;

import java.util.Map;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.Reads;
import org.comptoir.model.Call;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.id.PaymentId;
import org.osgi.annotation.versioning.ProviderType;

/** Payments as lists, as far as the call reaches them, and where they are booked. The first four are refused as {@link #list}. */
@Reads("payments")
@ProviderType
public interface PaymentLists {

    /** Refused: {@code search.too-long}, {@code field.control-character}, {@code page.cursor}. */
    ListPage<PaymentSummary> list(PaymentSelection selection, PageRequest page, Call call);

    /** How many there are, counted to 10,000. */
    Counted count(PaymentSelection selection, Call call);

    /** What they come to. */
    PaymentTotals totals(PaymentSelection selection, Call call);

    /** Hands out all of them, in order. The audit trail says before the first one what leaves, but not what was searched for. */
    void export(PaymentSelection selection, Consumer<PaymentSummary> consumer, Call call);

    /** The entries that book what was done, by the key of the act; nothing for what moved no money. Refused: {@code payment.unknown}. */
    Map<String, EntryId> entries(PaymentId id, Call call);

    /** The payment of an act, by its key, which is what an entry names. Refused: {@code payment.unknown}. */
    PaymentId ofAct(String key, Call call);
}
