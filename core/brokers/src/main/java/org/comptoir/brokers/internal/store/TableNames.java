// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import org.comptoir.kernel.Sha256;

/** What plugins' tables are called in the database: no longer than either of the two allows, whatever the plugin's id. */
final class TableNames {

    static final String COMPANY = "company";

    private static final int LONGEST_STEM = 28;
    private static final int KEPT = 19;
    private static final int DIGITS = 8;
    private static final int LONGEST_NAME = 63;

    private TableNames() {}

    /** Of {@code acme.pay} and {@code tokens}: {@code px_acme_pay_tokens}. */
    static String table(String plugin, String name) {
        String stem = plugin.replace('.', '_').replace('-', '_');
        String shortened = stem.length() <= LONGEST_STEM
                ? stem
                : stem.substring(0, KEPT) + "_" + new Sha256().add(plugin).hex().substring(0, DIGITS);
        return "px_" + shortened + "_" + name;
    }

    /** Of an index or a constraint: {@code tokens}_pk} becomes {@code px_acme_pay_tokens_pk}. */
    static String named(String plugin, String token) {
        int brace = token.indexOf('}');
        String name = table(plugin, token.substring(0, brace)) + token.substring(brace + 1);
        if (name.length() > LONGEST_NAME) {
            throw StoreRefusals.sql(name);
        }
        return name;
    }
}
