// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.comptoir.model.Call;
import org.comptoir.model.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * A write in progress: SQL, and what must be committed with it. Only {@link Units} makes one; stores take it as an
 * argument. Belongs to one thread; useless once the work returns.
 */
public interface Tx extends Sql {

    /** For whom and by whom. */
    Call call();

    /** The moment that this write is recorded at: one for the whole unit, in microseconds. */
    Instant now();

    /** Runs an insert, update or delete; returns how many rows it changed. */
    int update(String sql, @Nullable Object... args);

    /** Runs one statement for many rows now; returns how many rows each changed. For guarded updates. */
    int[] batch(String sql, List<@Nullable Object[]> rows);

    /**
     * Writes at the end of the unit: all such statements go together, in the order they were given, in one round trip
     * just before the commit. For inserts, and for updates whose count nobody needs. Reads of the same unit do not see
     * them. A unique key that one of them hits surfaces from the outermost {@link Units#write}: as what
     * {@link #onDuplicate} says of it, or else as {@link DuplicateKey}.
     */
    void later(String sql, @Nullable Object... args);

    /**
     * Says what a broken unique key means to the caller, wherever in this unit it breaks and whichever service opened
     * the unit. The last word on a key holds.
     *
     * @param constraint the key's name in lower case
     * @param meaning what to throw instead, asked after the unit was undone; a {@link Database.TransientConflict} makes
     *     the unit run again
     */
    void onDuplicate(String constraint, Function<DuplicateKey, RuntimeException> meaning);

    /**
     * Says that something happened. The event is written with this transaction and delivered at least once afterwards,
     * in order for one aggregate.
     *
     * @param type the fact in past tense, such as {@code OrderConfirmed}
     * @param aggregate what it happened to
     * @param data the fact's content, small; a record or a map that JSON can hold
     */
    void publish(String type, Id aggregate, Object data);

    /**
     * Writes a row of the audit trail with this transaction.
     *
     * @param action stable and dotted, such as {@code invoice.issued}
     * @param subject what it was done to, such as a printed id
     * @param detail facts; no secrets, no personal data
     */
    void audit(String action, String subject, Map<String, ?> detail);

    /**
     * As {@link #audit}, but only of what a plugin does. For steps of which people leave enough behind in the rows and
     * facts themselves: the audit trail is one chain, and every order of a company would wait there for the one before.
     */
    default void auditOfPlugin(String action, String subject, Map<String, ?> detail) {
        if (!call().actor().via().isEmpty()) {
            audit(action, subject, detail);
        }
    }

    /**
     * Takes the heads of these chains until the commit, all in one go: other writers of the same chains wait. Take them
     * late, and all that the work needs at once. Asking again for one that is held costs nothing. A chain that does not
     * exist yet begins here.
     */
    void hold(Chain... chains);

    /** The link that the next {@link #append} to this chain will make. Holds the chain. */
    Link next(Chain chain);

    /**
     * Appends to a held chain.
     *
     * @param content what is chained, byte for byte
     * @param on the business date of the content; the head keeps it for {@link Link#after()}
     * @return the link: its number and its hash, SHA-256 over the number, the former hash and the content
     */
    Link append(Chain chain, byte[] content, LocalDate on);

    /** Runs after a successful commit, on the same thread; for waking things up, never for facts. */
    void afterCommit(Runnable action);

    /**
     * A chain of hashes.
     *
     * @param name such as {@code series:FA2024}, {@code journal:VE}, {@code audit}; unique in the company
     */
    record Chain(String name) {}

    /**
     * One link.
     *
     * @param number from 1 without a gap
     * @param previousHash the former link's hash in hexadecimal, 64 zeros before the first
     * @param hash this link's hash; empty for a link that is yet to be made
     * @param after the business date of the link before, or a day before every date for the first
     */
    record Link(long number, String previousHash, String hash, LocalDate after) {}
}
