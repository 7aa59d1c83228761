// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.persistence.internal;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes connections to PostgreSQL. */
final class PostgresSource {

    private PostgresSource() {}

    /**
     * @param url {@code jdbc:postgresql://…}; user and password in it, or in the environment as
     *     {@code COMPTOIR_DB_USER} and {@code COMPTOIR_DB_PASSWORD}
     */
    static DataSource of(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        String user = System.getenv("COMPTOIR_DB_USER");
        if (user != null) {
            source.setUser(user);
        }
        String password = System.getenv("COMPTOIR_DB_PASSWORD");
        if (password != null) {
            source.setPassword(password);
        }
        source.setApplicationName("comptoir");
        source.setReWriteBatchedInserts(true);
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(5);
        return source;
    }
}
