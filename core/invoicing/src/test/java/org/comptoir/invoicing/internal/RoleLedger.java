// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.ledger.Account;
import org.comptoir.api.ledger.Balance;
import org.comptoir.api.ledger.DaySum;
import org.comptoir.api.ledger.EntryRequest;
import org.comptoir.api.ledger.Journal;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.model.Call;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.ledger.Entry;

/** A ledger that knows its accounts, called by their roles, and posts nothing. */
class RoleLedger implements Ledger {

    @Override
    public String accountFor(String role, Call call) {
        return role;
    }

    @Override
    public Entry post(EntryRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Entry> entries(String journal, LocalDate from, LocalDate to, PageRequest page, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Entry reverse(EntryId entry, EntryId reversal, LocalDate bookedOn, String reason, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Entry get(EntryId id, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public LocalDate fiscalYearStart(LocalDate day, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Balance> recount(LocalDate from, LocalDate asOf, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<DaySum> days(Collection<String> accounts, LocalDate from, LocalDate to, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Balance> trialBalance(LocalDate from, LocalDate asOf, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Entry> generalLedger(String account, LocalDate from, LocalDate to, PageRequest page, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Balance> customerBalances(LocalDate asOf, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Account> accounts(Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putAccount(Account account, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Journal> journals(Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void closePeriod(LocalDate until, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> exportFormats() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String exportFileName(String format, LocalDate from, LocalDate to, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void export(String format, LocalDate from, LocalDate to, OutputStream out, Call call) {
        throw new UnsupportedOperationException();
    }
}
