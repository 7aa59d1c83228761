// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.api.access.Reads;
import org.comptoir.api.access.Writes;
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
     * {@code ledger.source-taken}. Before them comes what no entry can hold: {@code ledger.text}, {@code
     * field.control-character}, {@code ledger.date}, {@code ledger.auxiliary-label} (an auxiliary account without its name
     * or a name without account, LPF art. A47 A-1), {@code ledger.amount}, {@code ledger.too-many-postings}, {@code
     * ledger.day-ahead} for a day to come; for an entry by hand {@code ledger.journal-kept}, {@code ledger.account-kept},
     * {@code ledger.auxiliary-missing}, {@code ledger.piece-day} (a piece of a day to come, or more than ten years older
     * than its booking, code de commerce art. L123-22), {@code ledger.opening-day} (the opening journal is written on the
     * first day of a fiscal year); after them {@code ledger.entry-taken} for an id that is in use.
     * Within a unit, an entry can be read back only after the commit.
     */
    @Writes("ledger")
    Entry post(EntryRequest request, Call call);

    /** Posts the opposite of an entry, once. Refused: {@code ledger.entry-unknown}, {@code ledger.reversed-already}, {@code
     * ledger.reversal-day} (before the entry), {@code ledger.day-ahead}. */
    @Writes("ledger")
    Entry reverse(EntryId entry, EntryId reversal, LocalDate bookedOn, String reason, Call call);

    /** Refused: {@code ledger.entry-unknown}. */
    @Reads("ledger")
    Entry get(EntryId id, Call call);

    /** By journal and number. Refused: {@code ledger.journal-unknown}. @param journal empty for all */
    @Reads("ledger")
    Page<Entry> entries(String journal, LocalDate from, LocalDate to, PageRequest page, Call call);

    /**
     * Every account with a posting booked until {@code asOf}.
     *
     * @param from the first day that counts, {@link LocalDate#MIN} for all
     */
    @Reads("ledger")
    List<Balance> trialBalance(LocalDate from, LocalDate asOf, Call call);

    /**
     * The same as {@link #trialBalance}, added up anew from every posting: for proofs, which trust nothing that is remembered.
     * Takes as long as there are postings.
     */
    @Reads("ledger")
    List<Balance> recount(LocalDate from, LocalDate asOf, Call call);

    /**
     * What each account came to on each day, of the accounts whose numbers begin with one of these, by account and day; days
     * without a posting are left out. The sum over some days is the balance that {@link #trialBalance} gives for them. Not
     * within a unit that writes. Refused: {@code access.out-of-reach}.
     *
     * @param accounts digits; none that begins with another
     */
    @Reads("ledger")
    List<DaySum> days(Collection<String> accounts, LocalDate from, LocalDate to, Call call);

    /**
     * The postings of an account, oldest first, as entries with that account's postings alone. A page may hold fewer
     * entries than were asked for and yet not be the last. Refused: {@code ledger.account-unknown} for an account
     * without postings that is not in the chart either.
     */
    @Reads("ledger")
    Page<Entry> generalLedger(String account, LocalDate from, LocalDate to, PageRequest page, Call call);

    /** The balance of each customer's account that is not zero. */
    @Reads("ledger")
    List<Balance> customerBalances(LocalDate asOf, Call call);

    /**
     * The first day of the fiscal year that a day lies in, as {@link FiscalYears} has it, else by the closing day of
     * the settings. Refused: {@code ledger.setting} (that is no day).
     */
    @Reads("ledger")
    LocalDate fiscalYearStart(LocalDate day, Call call);

    @Reads("ledger")
    List<Account> accounts(Call call);

    /**
     * Adds an account or renames it; a {@code role} given moves that role here, several are set apart by a blank. Refused:
     * {@code ledger.account-number}, {@code ledger.text}, {@code ledger.role} (none that the chart
     * knows).
     */
    @Writes("ledger")
    void putAccount(Account account, Call call);

    @Reads("ledger")
    List<Journal> journals(Call call);

    /**
     * The account that plays a role, such as {@code stock}; answered from memory, no older than a second. Collected VAT has
     * an account for each rate at home and for each other country that it is owed to: {@code vat-collected:5.5}, {@code
     * vat-collected:DE}; such an account comes into being with the first posting to it. Refused: {@code
     * ledger.role-unknown}.
     */
    @Reads("ledger")
    String accountFor(String role, Call call);

    /**
     * Closes every day until this one, this one included. It cannot be moved back. Refused: {@code ledger.period-ahead} for
     * a day that is not over, {@code ledger.period-closed} for one that is closed already. A person does not do this
     * alone: {@code period.two-people}, see {@link PeriodClosings}.
     */
    @NotForPlugins
    void closePeriod(LocalDate until, Call call);

    /** The export formats that plugins offer now. */
    @Reads("ledger")
    Set<String> exportFormats();

    /** How an export's file is to be called. Refused: {@code format.missing}, {@code ledger.siren-missing}. */
    @Reads("ledger")
    String exportFileName(String format, LocalDate from, LocalDate to, Call call);

    /**
     * Streams the posted entries of a period in a format: the opening journal first, then in the order of recording. They
     * are numbered by journal and fiscal year, by the entries' own dates; a period of a year or longer is a fiscal year by
     * itself, a shorter one a part of the year that its first day lies in. Refused: {@code format.missing}, {@code
     * ledger.siren-missing}, {@code ledger.number-gap} (no entry bears a number of a journal: books that lost one do not
     * leave), {@code ledger.setting} (the closing day is none), and what the format refuses. The audit trail says before the
     * first byte what leaves.
     */
    @Reads("ledger")
    void export(String format, LocalDate from, LocalDate to, OutputStream out, Call call) throws IOException;
}
