// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.api.ledger.EntryRequest;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.ledger.Posting;

/** What an entry must be before it may enter the books, in the order in which refusals are documented. */
final class EntryRules {

    /** 100 billion in the main unit of a currency with cents; sums of millions of postings still fit a long. */
    private static final long LARGEST_MINOR = 10_000_000_000_000L;

    private static final int MOST_POSTINGS = 10_000;

    private EntryRules() {}

    /** What can be told from the request alone. */
    static void requireShape(EntryRequest request) {
        Shape.required("piece", request.piece(), Shape.PIECE);
        Shape.required("label", request.label(), Shape.LABEL);
        Shape.required("source", request.source(), Shape.SOURCE);
        Days.require("bookedOn", request.bookedOn());
        Days.require("pieceOn", request.pieceOn());
        if (request.postings().size() > MOST_POSTINGS) {
            throw new ComptoirException(
                    "ledger.too-many-postings", Fault.TOO_LARGE, Map.of("limit", Integer.toString(MOST_POSTINGS)));
        }
        for (int i = 0; i < request.postings().size(); i++) {
            Posting posting = request.postings().get(i);
            String field = "postings[" + i + "].";
            Shape.optional(field + "label", posting.label(), Shape.LABEL);
            Shape.optional(field + "auxiliary", posting.auxiliary(), Shape.AUXILIARY);
            Shape.optional(field + "auxiliaryLabel", posting.auxiliaryLabel(), Shape.LABEL);
            requireNamed(field, posting);
            requireRange(field + "debit", posting.debit().minor());
            requireRange(field + "credit", posting.credit().minor());
        }
    }

    /** What the chart and the currency of the books decide. */
    static void requireSound(EntryRequest request, Chart chart, Currency currency) {
        if (!chart.hasJournal(request.journal())) {
            throw ComptoirException.invalid("ledger.journal-unknown", "journal", request.journal());
        }
        List<Posting> postings = request.postings();
        for (int i = 0; i < postings.size(); i++) {
            String account = postings.get(i).account();
            if (chart.account(account).isEmpty()) {
                throw ComptoirException.invalid("ledger.account-unknown", "postings[" + i + "].account", account);
            }
            if (!Shape.isAccount(account)) {
                throw ComptoirException.invalid("ledger.account-number", "postings[" + i + "].account", account);
            }
        }
        requireBalanced(postings);
        for (int i = 0; i < postings.size(); i++) {
            requireOneSide(postings.get(i), i);
        }
        for (int i = 0; i < postings.size(); i++) {
            Currency used = postings.get(i).debit().currency();
            if (!used.equals(currency) || !postings.get(i).credit().currency().equals(currency)) {
                throw ComptoirException.invalid("ledger.currency", "postings[" + i + "].debit", used.code());
            }
        }
    }

    /** The FEC has both columns or neither (LPF art. A47 A-1), and what is posted cannot be mended for it later. */
    private static void requireNamed(String field, Posting posting) {
        if (posting.auxiliary().isBlank() != posting.auxiliaryLabel().isBlank()) {
            String missing = posting.auxiliary().isBlank() ? "auxiliary" : "auxiliaryLabel";
            throw ComptoirException.invalid("ledger.auxiliary-label", field + missing);
        }
    }

    private static void requireBalanced(List<Posting> postings) {
        Map<String, Long> differences = new HashMap<>();
        for (Posting posting : postings) {
            differences.merge(posting.debit().currency().code(), posting.debit().minor(), Math::addExact);
            differences.merge(
                    posting.credit().currency().code(), -posting.credit().minor(), Math::addExact);
        }
        boolean balanced = differences.values().stream().allMatch(difference -> difference == 0);
        if (postings.size() < 2 || !balanced) {
            throw ComptoirException.invalid("ledger.unbalanced", "postings", differences);
        }
    }

    private static void requireOneSide(Posting posting, int index) {
        long debit = posting.debit().minor();
        long credit = posting.credit().minor();
        boolean oneSide = (debit > 0 && credit == 0) || (debit == 0 && credit > 0);
        if (!oneSide) {
            throw ComptoirException.invalid(
                    "ledger.zero-posting", "postings[" + index + "].debit", debit + " and " + credit);
        }
    }

    private static void requireRange(String field, long minor) {
        if (minor > LARGEST_MINOR || minor < -LARGEST_MINOR) {
            throw ComptoirException.invalid("ledger.amount", field, minor);
        }
    }
}
