// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.data;

import java.sql.SQLException;
import java.util.UUID;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.comptoir.persistence.internal.JdbcDatabase;

/** Derby within this process, as the server has it unless told otherwise; nothing reaches a disk. */
record DerbyInMemory() implements Engine {

    private static final String GONE = "08006";

    @Override
    public String name() {
        return "Derby";
    }

    @Override
    public Fresh fresh() {
        setUnlessSet("derby.locks.waitTimeout", "10");
        setUnlessSet("derby.locks.deadlockTimeout", "1");
        setUnlessSet("derby.stream.error.file", "target/derby.log");
        String name = "memory:comptoir-tck-" + UUID.randomUUID();
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(name);
        source.setCreateDatabase("create");
        return new Fresh(JdbcDatabase.derby(source, CONNECTIONS), () -> drop(name));
    }

    /** As the server sets them: a test that waits for a lock fails in seconds, not in minutes. */
    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** Derby tells by an exception that it did as it was told. */
    private static void drop(String name) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(name);
        source.setConnectionAttributes("drop=true");
        try {
            source.getConnection().close();
        } catch (SQLException told) {
            if (!GONE.equals(told.getSQLState())) {
                throw new IllegalStateException(told);
            }
        }
    }
}
