// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.persistence.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A query that was run, and its rows one after the other. Between two of them the connection may be taken back. */
final class Answer implements AutoCloseable {

    private final Lent lent;
    private final PreparedStatement statement;
    private final ResultSet result;
    private final ResultRow row;

    Answer(Lent lent, PreparedStatement statement, ResultSet result, Dialect dialect) {
        this.lent = lent;
        this.statement = statement;
        this.result = result;
        this.row = new ResultRow(lent, result, dialect);
    }

    boolean next() throws SQLException {
        return lent.use(connection -> result.next());
    }

    ResultRow row() {
        return row;
    }

    @Override
    public void close() throws SQLException {
        lent.letGo(connection -> {
            try (statement) {
                result.close();
            }
        });
    }
}
