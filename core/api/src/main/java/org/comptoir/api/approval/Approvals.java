// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.approval;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.comptoir.api.Counted;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.comptoir.model.id.ApprovalId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Acts for which it takes two: one asks, another agrees, and then it is done. An act that is done when the other agrees uses
 * the agreement in the same unit; an act that the first has to repeat asks {@link #need}. Nobody agrees to what they asked for
 * themselves, and an agreement holds for one act, of exactly these facts, for seven days. For people alone: programs are
 * given the rights that they have by who could do it all.
 */
@NotForPlugins
@ProviderType
public interface Approvals {

    /** The roles of the person who calls; nothing for whoever is no person, or acts through a plugin. */
    Set<String> roles(Call call);

    /** Asks. Where the same was asked before and is pending, that stands. Refused: {@code approval.people-only}. */
    Approval ask(ApprovalRequest request, Call call);

    /** What was asked for this subject and is open or agreed to. */
    Optional<Approval> pending(String kind, String subject, Call call);

    /**
     * Agrees. Refused, in this order: {@code approval.people-only}, {@code approval.unknown}, {@code approval.answered}
     * (somebody agreed or refused, or it lapsed), {@code approval.same-person}, {@code approval.role-missing}.
     *
     * @param kinds of which it must be one
     */
    Approval agree(ApprovalId id, Set<String> kinds, Call call);

    /**
     * Refuses. Refused as {@link #agree}, but that whoever asked may take it back; besides {@code field.too-long} and {@code
     * field.control-character}, with {@code reason}.
     *
     * @param reason why, in at most 200 characters; empty for no word of it
     */
    Approval refuse(ApprovalId id, Set<String> kinds, String reason, Call call);

    /**
     * In the unit of an act: spends the agreement to exactly this, for which the same person asked. Refused: {@code
     * approval.needed} where there is none.
     */
    void need(ApprovalRequest request, Call call);

    /**
     * Runs a unit in which {@link #need} is asked. What it lacked is asked for once it is undone, and the refusal then names
     * the {@code approval} that somebody must agree to. A retry of what was done with the same idempotency key answers as it
     * did. Refused besides: {@code approval.people-only}.
     */
    <T> T asking(Call call, Supplier<T> unit);

    /** Spends an agreement, in the unit of the act. Refused: {@code approval.answered} (it was spent, or lapsed). */
    void use(ApprovalId id, Call call);

    /** Whether this subject was once done with an agreement. */
    boolean wasUsed(String kind, String subject, Call call);

    /** What was asked for, the latest first. Refused: {@code access.out-of-reach}, {@code page.cursor}. */
    Page<Approval> list(ApprovalSelection selection, PageRequest page, Call call);

    /** How many of them there are. Refused: {@code access.out-of-reach}. */
    Counted count(ApprovalSelection selection, Call call);
}
