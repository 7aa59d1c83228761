// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.guard;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;

/** Says of each thread that it writes nothing, at the cost that the real one has for that. */
final class NoUnits implements Units {

    private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);

    @Override
    public int connections() {
        return 12;
    }

    @Override
    public boolean writing() {
        return writing.get();
    }

    @Override
    public <T> T write(Call call, Class<T> type, Function<Tx, T> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <P, T> T write(Call call, Class<T> type, Supplier<P> prepare, BiFunction<Tx, P, T> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T read(Function<Sql, T> work) {
        throw new UnsupportedOperationException();
    }
}
