// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.api.ledger.EntryRequest;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.kernel.Ids;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.ledger.Posting;
import org.jspecify.annotations.Nullable;

/** Books each change of the stock by one entry. Labels are French, as the books are. */
final class Bookkeeping {

    private static final String STOCK = "stock";

    private final Ledger ledger;
    private final Ids ids;

    Bookkeeping(Ledger ledger, Ids ids) {
        this.ledger = ledger;
        this.ids = ids;
    }

    /** The entry; null for goods without value, for which nothing is posted. */
    @Nullable
    EntryId book(Change change, List<Move> moves, Currency currency, Call call) {
        Money moved = sum(moves, currency);
        List<Posting> postings = new ArrayList<>();
        pair(postings, moved, counterpart(change.kind()), label(change), call);
        for (Move move : moves) {
            if (move.kind() == Kind.ROUNDING) {
                String role = move.value().signum() < 0 ? "rounding-loss" : "rounding-gain";
                pair(postings, move.value(), role, "Arrondi de valorisation " + move.sku(), call);
            }
        }
        if (postings.isEmpty()) {
            return null;
        }
        EntryRequest request = new EntryRequest(
                new EntryId(ids.next()),
                change.kind() == Kind.OPENING ? "AN" : "ST",
                change.on(),
                change.piece(),
                change.on(),
                label(change),
                change.kind().entrySource(change.source()),
                postings);
        try {
            return ledger.post(request, call).id();
        } catch (ComptoirException refused) {
            throw refused.code().equals("ledger.source-taken") ? sourceTaken(change.source()) : dayNamed(refused);
        }
    }

    /** What the books call the day of booking is the day of the change to whoever made it. */
    private static ComptoirException dayNamed(ComptoirException refused) {
        if (!"bookedOn".equals(refused.facts().get(ComptoirException.FIELD))) {
            return refused;
        }
        Map<String, String> facts = new TreeMap<>(refused.facts());
        facts.put(ComptoirException.FIELD, "on");
        return new ComptoirException(refused.code(), refused.fault(), facts, refused);
    }

    static ComptoirException sourceTaken(String source) {
        return new ComptoirException(
                "stock.source-taken",
                Fault.CONFLICT,
                Map.of(ComptoirException.FIELD, "source", ComptoirException.VALUE, source));
    }

    /** The values of the goods themselves, without what rounding left. */
    static Money sum(List<Move> moves, Currency currency) {
        return Money.sum(
                moves.stream()
                        .filter(move -> move.kind() != Kind.ROUNDING)
                        .map(Move::value)
                        .toList(),
                currency);
    }

    private void pair(List<Posting> postings, Money toStock, String counterRole, String label, Call call) {
        if (toStock.isZero()) {
            return;
        }
        postings.add(posting(ledger.accountFor(STOCK, call), toStock, label));
        postings.add(posting(ledger.accountFor(counterRole, call), toStock.negate(), label));
    }

    private static Posting posting(String account, Money debit, String label) {
        Money none = Money.zero(debit.currency());
        return debit.signum() > 0
                ? new Posting(account, "", "", debit, none, label)
                : new Posting(account, "", "", none, debit.negate(), label);
    }

    private static String counterpart(Kind kind) {
        return switch (kind) {
            case OPENING -> "opening";
            case RECEIPT -> "goods-received-not-invoiced";
            case SHIPMENT, RETURN -> "cost-of-goods";
            case ADJUSTMENT -> "stock-count-difference";
            case ROUNDING -> throw new IllegalArgumentException("rounding is part of a change, not one");
        };
    }

    private static String label(Change change) {
        return switch (change.kind()) {
            case OPENING -> "Stock à l'ouverture " + change.piece();
            case RECEIPT -> "Réception " + change.piece();
            case SHIPMENT -> "Sortie de stock " + change.piece();
            case RETURN -> "Retour en stock " + change.piece();
            case ADJUSTMENT -> "Écart d'inventaire " + change.piece();
            case ROUNDING -> throw new IllegalArgumentException("rounding is part of a change, not one");
        };
    }
}
