// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.Reads;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/** The books as lists. All methods but the last are refused as {@link #list}. */
@Reads("ledger")
@ProviderType
public interface EntryLists {

    /**
     * Refused: {@code ledger.journal-unknown}, {@code ledger.account-unknown}, {@code search.too-long}, {@code
     * field.control-character}, {@code page.cursor}.
     */
    ListPage<EntrySummary> list(EntrySelection selection, PageRequest page, Call call);

    /** How many there are, counted to 10,000. */
    Counted count(EntrySelection selection, Call call);

    /** What they come to. */
    EntryTotals totals(EntrySelection selection, Call call);

    /** Hands out all of them, in order. The audit trail says before the first one what leaves, but not what was searched for. */
    void export(EntrySelection selection, Consumer<EntrySummary> consumer, Call call);

    /** Hands out the trial balance as {@link Ledger#trialBalance} reads it, after the audit trail says so. */
    void exportBalance(LocalDate from, LocalDate asOf, Consumer<Balance> consumer, Call call);

    /**
     * What each account came to on each day, of the accounts whose numbers begin with one of these, by account and day; days
     * without a posting are left out. The sum over some days is the balance that {@link Ledger#trialBalance} gives for them.
     *
     * @param accounts at least one, digits
     */
    List<DaySum> days(List<String> accounts, LocalDate from, LocalDate to, Call call);

    /** The last day that is closed, none where no day is. */
    Optional<LocalDate> closedUntil(Call call);
}
