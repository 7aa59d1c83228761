// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

/** Reads back from the database what the server wrote down. Of the one in a data folder only once the server has ended. */
final class Books {

    private final String url;
    private final Properties login;

    /** @param database {@code --db} of the launcher, empty for the database in the folder */
    Books(String database, Path data) {
        this.url = database.isEmpty() ? "jdbc:derby:" + data.resolve("db") : database;
        // A name would be taken for that of a schema by the database in the folder.
        this.login = database.isEmpty() ? new Properties() : login();
    }

    /** @return how many invoices there are */
    int read(Documents documents) throws SQLException, IOException {
        ObjectMapper json = new ObjectMapper();
        int invoices = 0;
        try (Connection connection = DriverManager.getConnection(url, login);
                Statement statement = connection.createStatement()) {
            connection.setReadOnly(true);
            try (ResultSet rows = statement.executeQuery("select content from invoice")) {
                for (; rows.next(); invoices++) {
                    documents.invoice(json.readTree(rows.getBytes(1)));
                }
            }
            try (ResultSet rows = statement.executeQuery(
                    "select plugin_id, plugin_version, plugin_digest, content from invoice_document")) {
                while (rows.next()) {
                    documents.rendered(rows.getString(1), rows.getString(2), rows.getString(3), rows.getBytes(4));
                }
            }
        }
        return invoices;
    }

    /** As the servers know it. */
    private static Properties login() {
        Properties login = new Properties();
        Optional.ofNullable(System.getenv("COMPTOIR_DB_USER")).ifPresent(user -> login.put("user", user));
        Optional.ofNullable(System.getenv("COMPTOIR_DB_PASSWORD")).ifPresent(word -> login.put("password", word));
        return login;
    }
}
