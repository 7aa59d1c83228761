// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.broker.v1.StoreReader;
import org.comptoir.spi.broker.v1.StoreSql;
import org.comptoir.spi.broker.v1.StoreTx;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's write. What went wrong in it once is not forgotten, even if the plugin takes no notice: the database has
 * given the whole up, or wants it run again.
 */
final class OpenTx implements StoreTx {

    private final Tx tx;
    private final OwnTables own;
    private final CompanyId company;
    private final Thread thread = Thread.currentThread();
    private @Nullable RuntimeException broken;
    private boolean closed;

    OpenTx(Tx tx, OwnTables own, CompanyId company) {
        this.tx = tx;
        this.own = own;
        this.company = company;
        Running.limit(tx);
    }

    @Override
    public <T> List<T> read(StoreSql select, StoreReader<T> reader) {
        return kept(() -> Running.read(tx, RunTimeSql.select(select, own, company), reader));
    }

    @Override
    public int write(StoreSql change) {
        return kept(() -> {
            RunTimeSql.Ready ready = RunTimeSql.change(change, own, company);
            return Running.failing(() -> tx.update(ready.text(), ready.args()));
        });
    }

    private <T> T kept(Supplier<T> work) {
        if (closed || Thread.currentThread() != thread) {
            throw new IllegalStateException("this write has ended, or is another thread's");
        }
        try {
            return work.get();
        } catch (RuntimeException failed) {
            broken = failed;
            throw failed;
        }
    }

    /** Ends it: with what went wrong in it, if anything did. */
    void end() {
        closed = true;
        if (broken != null) {
            throw broken;
        }
    }

    @Override
    public Instant now() {
        return tx.now();
    }
}
