// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.model.Call;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.ledger.Entry;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The books of a company: balanced, append-only, chained by journal. Corrected by reversal alone.
 */
@ProviderType
public interface Ledger {

    /**
     * Posts an entry. Refused, in this order: {@code ledger.journal-unknown}, {@code ledger.account-unknown},
     * {@code ledger.unbalanced}, {@code ledger.zero-posting}, {@code ledger.currency}, {@code ledger.period-closed},
     * {@code ledger.source-taken}.
     */
    Entry post(EntryRequest request, Call call);

    /** Posts the opposite of an entry, once. Refused: {@code ledger.entry-unknown}, {@code ledger.reversed-already}. */
    Entry reverse(EntryId entry, EntryId reversal, LocalDate bookedOn, String reason, Call call);

    /** Refused: {@code ledger.entry-unknown}. */
    Entry get(EntryId id, Call call);

    /** By journal and number. @param journal empty for all */
    Page<Entry> entries(String journal, LocalDate from, LocalDate to, PageRequest page, Call call);

    /**
     * Every account with a posting booked until {@code asOf}.
     *
     * @param from the first day that counts, {@link LocalDate#MIN} for all
     */
    List<Balance> trialBalance(LocalDate from, LocalDate asOf, Call call);

    /** The postings of an account, oldest first, as entries with that account's postings alone. */
    Page<Entry> generalLedger(String account, LocalDate from, LocalDate to, PageRequest page, Call call);

    /** The balance of each customer's account that is not zero. */
    List<Balance> customerBalances(LocalDate asOf, Call call);

    List<Account> accounts(Call call);

    /** Adds an account or renames it; a {@code role} given moves that role here. */
    void putAccount(Account account, Call call);

    List<Journal> journals(Call call);

    /** The account that plays a role, such as {@code stock}. Refused: {@code ledger.role-unknown}. */
    String accountFor(String role, Call call);

    /** Closes every day until this one, this one included. It cannot be moved back. */
    void closePeriod(LocalDate until, Call call);

    /** The export formats that plugins offer now. */
    Set<String> exportFormats();

    /** How an export's file is to be called. Refused: {@code format.missing}. */
    String exportFileName(String format, LocalDate from, LocalDate to, Call call);

    /** Streams the posted entries of a period in a format. Refused: {@code format.missing}. */
    void export(String format, LocalDate from, LocalDate to, OutputStream out, Call call) throws IOException;
}
