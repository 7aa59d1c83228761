// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A copy of all that is kept of somebody (GDPR art. 15 and 20), and its erasure (art. 17) as far as no law keeps it.
 *
 * <p>For people and the console alone: keys and plugins are refused with {@code privacy.people-only}. Who does not reach
 * everything has their own account and nobody else: the others are unknown. Whoever asks must have proven who they are
 * lately; that is for the door to see to.
 */
@NotForPlugins
@ProviderType
public interface PersonalData {

    /**
     * Why somebody may be erased, by GDPR art. 17(1): {@code no-longer-needed} (a), {@code consent-withdrawn} (b), {@code
     * objection} (c), {@code unlawful} (d), {@code obligation} (e), {@code child} (f). A word of this list and no free text,
     * because it goes into the audit trail, which forgets nothing.
     */
    Set<String> REASONS =
            Set.of("no-longer-needed", "consent-withdrawn", "objection", "unlawful", "obligation", "child");

    /**
     * Writes all that is kept of somebody as a zip: for each kind of record a file of JSON and one of CSV, their documents, and
     * a page in English and one in French that say what is what. Plugins with tables of their own are asked for what they keep,
     * which goes below {@code plugins/}; one that fails, is slow or does not run ends nothing: {@code plugins.json} and the pages
     * name it, and say why. Refused: {@code customer.unknown}, {@code
     * user.unknown}, {@code privacy.people-only}, {@code privacy.incomplete} (UNAVAILABLE: a module is not running, without
     * which the copy would have holes).
     *
     * @param out closed by the caller
     */
    void export(DataSubject subject, OutputStream out, Call call) throws IOException;

    /**
     * Takes away all that says who somebody is, but for what the law keeps: issued documents and the books, which from then
     * on are shown to those alone who may read the books. With a customer go the people who sign in for it. Cannot be undone;
     * done twice it is done once. Plugins with tables of their own are asked afterwards, at once and until they answer; done
     * twice, they are asked again.
     *
     * <p>Refused, in this order: {@code privacy.reason}, {@code customer.unknown}, {@code user.unknown}, {@code
     * privacy.people-only}, {@code privacy.incomplete}, {@code user.exceeds-granter}, {@code user.self} (staff who mean themselves),
     * {@code user.last-admin}, {@code privacy.orders-open} (an order is neither invoiced nor closed nor cancelled), {@code
     * privacy.payments-open} (a payment is under way), {@code privacy.balance-open} (somebody owes somebody something).
     *
     * @param reason one of {@link #REASONS}
     */
    Erasure erase(DataSubject subject, String reason, Call call);

    /**
     * What came of an erasure, as it stands now. Refused: {@code customer.unknown}, {@code user.unknown}, {@code
     * privacy.people-only}, {@code privacy.not-erased} (NOT_FOUND), {@code privacy.incomplete}.
     */
    Erasure erasure(DataSubject subject, Call call);

    /**
     * The erasures of the company that still wait for a plugin, oldest first, at most a thousand. Refused: {@code
     * privacy.people-only}; for those alone who reach everything.
     */
    List<PluginErasure> waiting(Call call);

    /** Refuses what {@link #erase} would refuse just now, and changes nothing. */
    void requireErasable(DataSubject subject, String reason, Call call);
}
