// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;

/**
 * Units of work: the only way to write. One unit is one transaction; a unit begun inside another on the same thread
 * joins it. A unit that meets a deadlock or a lost race is run again, so work must have no effect but through its
 * {@link Tx}. With an idempotency key in the call, the outcome is stored with the effect, and a retry answers it again.
 */
public interface Units {

    /**
     * Writes.
     *
     * @param type the result's type, to read it back for a retry with the same key
     * @throws org.comptoir.model.ComptoirException {@code idempotency.mismatch} when the key came with another request
     *     before, {@code idempotency.outcome-erased} when what it came to spoke of somebody who was erased since, {@code database.unavailable} when the database cannot be reached, and whatever the work throws
     */
    <T> T write(Call call, Class<T> type, Function<Tx, T> work);

    /**
     * Prepares outside the transaction (asks plugins, reads), then writes. Both are run again together when the write
     * has to be.
     */
    <P, T> T write(Call call, Class<T> type, Supplier<P> prepare, BiFunction<Tx, P, T> work);

    /**
     * Writes a row of the audit trail alone, for what leaves by reading, such as an export: before its first byte, since
     * whoever breaks the line then has some of it. A retry leaves once more, so it is told of once more, whatever the call's
     * idempotency key.
     *
     * @param action as of {@link Tx#audit}
     */
    default void audit(Call call, String action, String subject, Map<String, ?> detail) {
        write(call.withIdempotency(Idempotency.NONE), Boolean.class, tx -> {
            tx.audit(action, subject, detail);
            return true;
        });
    }

    /** Reads, in the surrounding unit if there is one. Never begins a write. */
    <T> T read(Function<Sql, T> work);

    /** How many units and reads can be at work at once at most: each has a connection of its own. */
    int connections();

    /** Whether this thread is inside a write; plugins must not be asked then. */
    boolean writing();
}
