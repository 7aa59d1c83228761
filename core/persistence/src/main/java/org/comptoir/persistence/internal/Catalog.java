// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.persistence.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.comptoir.kernel.Database.Column;
import org.comptoir.kernel.Database.Column.Kind;

/** What the database says of its own tables. */
final class Catalog {

    private static final Set<String> OF_THE_DATABASE = Set.of("pg_catalog", "information_schema", "pg_toast");
    private static final Set<String> NO_RELATIONS = Set.of("index", "sequence", "type", "partitioned index");
    private static final int UUID_BYTES = 16;

    private final Supplier<Connection> connections;
    private final Dialect dialect;

    Catalog(Supplier<Connection> connections, Dialect dialect) {
        this.connections = connections;
        this.dialect = dialect;
    }

    Set<String> relations() {
        Set<String> names = new TreeSet<>();
        try (Connection connection = connections.get();
                ResultSet tables = connection.getMetaData().getTables(null, null, "%", null)) {
            while (tables.next()) {
                if (isOurs(lower(tables.getString("TABLE_SCHEM")))
                        && !NO_RELATIONS.contains(lower(tables.getString("TABLE_TYPE")))) {
                    names.add(lower(tables.getString("TABLE_NAME")));
                }
            }
        } catch (SQLException failure) {
            throw dialect.translate(failure);
        }
        return names;
    }

    /** Derby keeps its own in schemas whose names begin with SYS. */
    private static boolean isOurs(String schema) {
        return !OF_THE_DATABASE.contains(schema) && !schema.startsWith("sys");
    }

    List<Column> columns(String table) {
        List<Column> columns = new ArrayList<>();
        try (Connection connection = connections.get()) {
            String name = connection.getMetaData().storesUpperCaseIdentifiers()
                    ? table.toUpperCase(Locale.ROOT)
                    : lower(table);
            try (ResultSet found =
                    connection.getMetaData().getColumns(null, connection.getSchema(), escaped(connection, name), "%")) {
                while (found.next()) {
                    Kind kind = kind(
                            found.getInt("DATA_TYPE"),
                            lower(found.getString("TYPE_NAME")),
                            found.getInt("COLUMN_SIZE"));
                    columns.add(new Column(lower(found.getString("COLUMN_NAME")), kind));
                }
            }
        } catch (SQLException failure) {
            throw dialect.translate(failure);
        }
        return columns;
    }

    /** An underscore would stand for any letter. */
    private static String escaped(Connection connection, String name) throws SQLException {
        return name.replace("_", connection.getMetaData().getSearchStringEscape() + "_");
    }

    private static Kind kind(int type, String name, int size) {
        return switch (type) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Kind.NUMBER;
            case Types.DECIMAL, Types.NUMERIC, Types.REAL, Types.FLOAT, Types.DOUBLE -> Kind.DECIMAL;
            case Types.BOOLEAN, Types.BIT -> Kind.FLAG;
            case Types.DATE -> Kind.DATE;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Kind.INSTANT;
            case Types.BINARY -> size == UUID_BYTES ? Kind.UUID : Kind.BYTES;
            case Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Kind.BYTES;
            default -> name.equals("uuid") ? Kind.UUID : Kind.TEXT;
        };
    }

    private static String lower(@org.jspecify.annotations.Nullable String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }
}
