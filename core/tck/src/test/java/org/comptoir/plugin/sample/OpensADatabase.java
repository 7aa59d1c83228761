// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.sample;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Goes round the core to a database. */
public final class OpensADatabase extends SampleRule {

    public OpensADatabase(Map<String, Object> settings) {
        super(settings);
        try (Connection connection = DriverManager.getConnection("jdbc:none:")) {
            connection.setReadOnly(true);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
