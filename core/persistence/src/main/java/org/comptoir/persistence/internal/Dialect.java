// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.kernel.Database.Statement;
import org.jspecify.annotations.Nullable;

/** Where the two databases differ. Stateless. */
interface Dialect {

    /** The column types by placeholder. */
    Map<String, String> types();

    void bindUuid(PreparedStatement statement, int index, UUID value) throws SQLException;

    void bindInstant(PreparedStatement statement, int index, Instant value) throws SQLException;

    void bindDate(PreparedStatement statement, int index, LocalDate value) throws SQLException;

    void bindNull(PreparedStatement statement, int index) throws SQLException;

    @Nullable
    UUID uuid(ResultSet result, int column) throws SQLException;

    @Nullable
    Instant instant(ResultSet result, int column) throws SQLException;

    @Nullable
    LocalDate date(ResultSet result, int column) throws SQLException;

    boolean locksBySelect();

    /** Asks how many bytes the database takes. */
    String sizeQuery();

    /** How many keys one statement may name without reading rows of others. */
    int keysAtATime();

    /**
     * Runs the statements in as few round trips as the database allows.
     *
     * @return the number of round trips made
     */
    int pipeline(Connection connection, List<Statement> statements, Binder binder) throws SQLException;

    /** What this failure means for the one who caused it. */
    RuntimeException translate(SQLException failure);
}
