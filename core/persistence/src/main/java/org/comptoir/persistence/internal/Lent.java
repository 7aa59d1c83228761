// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection in the hands of one thread, from which any other may take it back. Each use is short and holds a lock that
 * nobody waits for but who ends it: whoever leaves last sees to the end.
 */
final class Lent implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Lent.class.getName());

    private final Connection connection;
    private final ReentrantLock inUse = new ReentrantLock();
    private volatile @Nullable Supplier<? extends RuntimeException> takenBack;
    private volatile boolean closed;

    Lent(Connection connection) {
        this.connection = connection;
    }

    /** What is done with the connection. */
    @FunctionalInterface
    interface Use<T> {
        T with(Connection connection) throws SQLException;
    }

    /** What is done with the connection and answers nothing. */
    @FunctionalInterface
    interface Act {
        void with(Connection connection) throws SQLException;
    }

    /** Throws what {@link #takeBack} was told when it was taken back. */
    <T> T use(Use<T> use) throws SQLException {
        enter();
        try {
            return use.with(connection);
        } finally {
            leave();
        }
    }

    /** Begins a use, which {@link #leave} must end. Throws as {@link #use}. */
    void enter() {
        inUse.lock();
        Supplier<? extends RuntimeException> why = takenBack;
        if (why != null) {
            leave();
            throw why.get();
        }
    }

    void leave() {
        inUse.unlock();
        endIfTakenBack();
    }

    void run(Act act) throws SQLException {
        use(used -> {
            act.with(used);
            return true;
        });
    }

    /** Does what the end of the connection does anyhow, such as closing an answer: nothing when that came before. */
    void letGo(Act act) throws SQLException {
        inUse.lock();
        try {
            if (!closed) {
                act.with(connection);
            }
        } finally {
            leave();
        }
    }

    /** Ends a read that needed a transaction of its own; nothing when the connection went back before. */
    void endRead() throws SQLException {
        letGo(used -> {
            used.rollback();
            used.setAutoCommit(true);
        });
    }

    /** As {@link org.comptoir.kernel.Sql#takeBack}. */
    boolean takeBack(Supplier<? extends RuntimeException> why) {
        if (takenBack == null) {
            takenBack = why;
        }
        endIfTakenBack();
        return closed;
    }

    private void endIfTakenBack() {
        // Before the lock is tried: who holds it looks again when it lets go. In a use of its own a thread is not done.
        if (takenBack == null || closed || inUse.isHeldByCurrentThread() || !inUse.tryLock()) {
            return;
        }
        try {
            rollback();
            close();
        } catch (SQLException broken) {
            LOG.log(System.Logger.Level.DEBUG, "connection dropped: " + broken.getMessage());
        } finally {
            inUse.unlock();
        }
    }

    /** A connection that cannot even roll back is broken; the pool drops it, and the first failure is the one to tell. */
    void rollback() {
        inUse.lock();
        try {
            if (!closed && !connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException broken) {
            LOG.log(System.Logger.Level.DEBUG, "connection dropped: " + broken.getMessage());
        } finally {
            inUse.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        inUse.lock();
        try {
            if (!closed) {
                closed = true;
                connection.close();
            }
        } finally {
            inUse.unlock();
        }
    }
}
