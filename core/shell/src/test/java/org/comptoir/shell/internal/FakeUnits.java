// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;

/** Units without a database: they keep what was audited, and nothing else is asked of them here. */
public final class FakeUnits implements Units {

    public final List<String> audited = new ArrayList<>();

    @Override
    public <T> T write(Call call, Class<T> type, Function<Tx, T> work) {
        return work.apply((Tx) Proxy.newProxyInstance(
                Tx.class.getClassLoader(), new Class<?>[] {Tx.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("audit")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    audited.add(call.actor() + " " + arguments[0] + " " + arguments[1] + " " + arguments[2]);
                    return null;
                }));
    }

    @Override
    public <P, T> T write(Call call, Class<T> type, Supplier<P> prepare, BiFunction<Tx, P, T> work) {
        throw new UnsupportedOperationException("no command prepares");
    }

    @Override
    public <T> T read(Function<Sql, T> work) {
        return work.apply((Sql) Proxy.newProxyInstance(
                Sql.class.getClassLoader(), new Class<?>[] {Sql.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                }));
    }

    @Override
    public int connections() {
        return 12;
    }

    @Override
    public boolean writing() {
        return false;
    }
}
