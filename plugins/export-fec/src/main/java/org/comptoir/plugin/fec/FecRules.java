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
import org.jspecify.annotations.Nullable;

/**
 * The rules that every entry must keep, stricter than the tax office's own tool, which lets an unbalanced file pass.
 * Remembers one number and one day a journal, whatever the file's length.
 */
final class FecRules {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{2}|[0-9]{3}[A-Za-z0-9]*");

    private final ExportScope scope;
    private final FecForm form;
    private final FecText text;
    private final Map<String, Progress> journals = new HashMap<>();
    private boolean openingOver;

    /**
     * How far a journal has come.
     *
     * @param rank the last entry's in the books
     * @param number its number in the file
     * @param validated the day on which it became final
     */
    private record Progress(long rank, long number, LocalDate validated) {}

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
     * Checks the next entry against all rules and answers its number in the file.
     *
     * @throws ComptoirException {@code fec.…} that names the entry and the rule
     */
    String number(Entry entry) {
        head(entry);
        LocalDate validated = LocalDate.ofInstant(entry.recordedAt(), form.zone());
        dates(entry, validated);
        long number = next(entry, validated);
        for (Posting posting : entry.postings()) {
            posting(entry, posting);
        }
        balance(entry);
        journals.put(entry.journal(), new Progress(entry.number(), number, validated));
        return entry.journal() + "%08d".formatted(number);
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
        boolean opening = entry.journal().equals(form.openingJournal());
        require(!opening || !openingOver, entry, "fec.opening-first", entry.journal());
        openingOver = openingOver || !opening;
    }

    private long next(Entry entry, LocalDate validated) {
        require(entry.number() > 0, entry, "fec.number", String.valueOf(entry.number()));
        Progress last = journals.get(entry.journal());
        if (last == null) {
            return form.renumbered() ? 1 : entry.number();
        }
        require(entry.number() > last.rank(), entry, "fec.order", "after " + last.rank());
        require(!validated.isBefore(last.validated()), entry, "fec.order", "after " + last.validated());
        require(
                form.renumbered() || entry.number() == last.rank() + 1,
                entry,
                "fec.number-gap",
                "after " + last.rank());
        return last.number() + 1;
    }

    private void posting(Entry entry, Posting posting) {
        String account = posting.account();
        require(ACCOUNT.matcher(account).matches(), entry, "fec.account", account);
        require(isSaid(scope.accountLabels().get(account)), entry, "fec.account-label", account);
        require(isSaid(posting.auxiliary()) == isSaid(posting.auxiliaryLabel()), entry, "fec.auxiliary", account);
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
