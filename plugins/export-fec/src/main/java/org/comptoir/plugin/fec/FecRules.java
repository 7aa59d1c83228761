// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.fec;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;
import org.comptoir.spi.export.v1.ExportScope;
import org.comptoir.spi.export.v1.ExportedEntry;
import org.jspecify.annotations.Nullable;

/**
 * The rules that every entry must keep, stricter than the tax office's own tool, which lets an unbalanced file pass.
 * Remembers one entry a journal and one day, whatever the file's length.
 */
final class FecRules {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{2}|[0-9]{3}[A-Za-z0-9]*");

    private final ExportScope scope;
    private final FecForm form;
    private final FecText text;
    private final Map<String, ExportedEntry> journals = new HashMap<>();
    private boolean openingOver;
    private LocalDate lastValidated = LocalDate.MIN;

    FecRules(ExportScope scope, FecForm form) {
        this.scope = scope;
        this.form = form;
        this.text = new FecText(form.encoding());
        if (scope.from().isAfter(scope.to())) {
            throw new ComptoirException(
                    "fec.scope",
                    Fault.INVALID,
                    Map.of("from", scope.from().toString(), "to", scope.to().toString()));
        }
        if (!scope.currency().equals(Currency.EUR)) {
            throw new ComptoirException(
                    "fec.currency",
                    Fault.INVALID,
                    Map.of("currency", scope.currency().code()));
        }
    }

    /**
     * Checks the next entry against all rules and answers the day on which it became final.
     *
     * @throws ComptoirException {@code fec.…} that names the entry and the rule
     */
    LocalDate validated(ExportedEntry next) {
        Entry entry = next.entry();
        head(entry);
        opening(entry);
        LocalDate validated = madeFinal(entry);
        dates(entry, validated);
        number(next);
        for (Posting posting : entry.postings()) {
            posting(entry, posting);
        }
        balance(entry);
        journals.put(entry.journal(), next);
        lastValidated = validated;
        return validated;
    }

    private void head(Entry entry) {
        require(CODE.matcher(entry.journal()).matches(), entry, "fec.journal", entry.journal());
        require(isSaid(scope.journalLabels().get(entry.journal())), entry, "fec.journal-label", entry.journal());
        require(isSaid(entry.piece()), entry, "fec.piece", entry.piece());
        require(
                entry.postings().size() > 1,
                entry,
                "fec.postings",
                String.valueOf(entry.postings().size()));
    }

    private void dates(Entry entry, LocalDate validated) {
        LocalDate on = entry.bookedOn();
        require(!on.isBefore(scope.from()) && !on.isAfter(scope.to()), entry, "fec.period", on.toString());
        require(!validated.isBefore(on), entry, "fec.validated-before-booked", validated.toString());
        require(!validated.isBefore(lastValidated), entry, "fec.order", validated + " after " + lastValidated);
    }

    /** Opening balances stand first whenever they were made, so the days of all others begin anew after them. */
    private void opening(Entry entry) {
        boolean opening = entry.journal().equals(form.openingJournal());
        require(!opening || !openingOver, entry, "fec.opening-first", entry.journal());
        if (!opening && !openingOver) {
            openingOver = true;
            lastValidated = LocalDate.MIN;
        }
    }

    /**
     * The moment of an entry is taken when its transaction begins, and it became final when that ended, after the entry in
     * front of it. So of two that crossed midnight together the second is of the first one's day.
     */
    private LocalDate madeFinal(Entry entry) {
        LocalDate began = LocalDate.ofInstant(entry.recordedAt(), form.zone());
        return began.plusDays(1).equals(lastValidated) ? lastValidated : began;
    }

    /** Numbers may leave room for each other only where a part of the year is exported, for those of its other days. */
    private void number(ExportedEntry next) {
        Entry entry = next.entry();
        long number = next.number();
        require(number > 0, entry, "fec.number", String.valueOf(number));
        ExportedEntry last = journals.get(entry.journal());
        long before = last == null ? 0 : last.number();
        boolean inOrder = number > before
                && (last == null || entry.number() > last.entry().number());
        require(inOrder, entry, "fec.order", number + " after " + before);
        require(scope.excerpt() || number == before + 1, entry, "fec.number-gap", number + " after " + before);
    }

    private void posting(Entry entry, Posting posting) {
        String account = posting.account();
        require(ACCOUNT.matcher(account).matches(), entry, "fec.account", account);
        require(isSaid(scope.accountLabels().get(account)), entry, "fec.account-label", account);
        require(isSaid(posting.auxiliary()) || !isSaid(posting.auxiliaryLabel()), entry, "fec.auxiliary", account);
        require(isSaid(posting.label()) || isSaid(entry.label()), entry, "fec.label", account);
        Money debit = posting.debit();
        Money credit = posting.credit();
        boolean euros =
                debit.currency().equals(scope.currency()) && credit.currency().equals(scope.currency());
        require(euros, entry, "fec.currency", debit.currency() + " " + credit.currency());
        boolean oneSide = debit.signum() > 0 && credit.isZero() || credit.signum() > 0 && debit.isZero();
        require(oneSide, entry, "fec.side", account + " " + debit + " " + credit);
    }

    private void balance(Entry entry) {
        Money difference = Money.zero(scope.currency());
        for (Posting posting : entry.postings()) {
            difference = difference.plus(posting.debit()).minus(posting.credit());
        }
        require(difference.isZero(), entry, "fec.balance", difference.toString());
    }

    private boolean isSaid(@Nullable String value) {
        return value != null && !text.of(value).isEmpty();
    }

    private static void require(boolean kept, Entry entry, String rule, String found) {
        if (kept) {
            return;
        }
        TreeMap<String, String> facts = new TreeMap<>();
        facts.put("entry", entry.id().toString());
        facts.put("journal", entry.journal());
        facts.put("number", String.valueOf(entry.number()));
        facts.put("found", found);
        throw new ComptoirException(rule, Fault.CONFLICT, facts);
    }
}
