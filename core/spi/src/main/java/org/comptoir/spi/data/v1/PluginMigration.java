// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.data.v1;

import java.util.List;

/**
 * One step in the making of a plugin's tables. Once released it never changes.
 *
 * <p>Statements are {@code create table}, {@code alter table}, {@code drop table}, {@code create index} and {@code drop
 * index}, in the words that Derby and PostgreSQL share, without a semicolon. A table stands as {@code {name}}, an index or
 * a constraint as {@code {name}_more}; column types that differ as {@code ${uuid}}, {@code ${instant}}, {@code ${text}},
 * {@code ${bytes}}. The first column of each table is {@code company ${uuid} not null}, and each key begins with it.
 *
 * <p>A step that only adds (tables, columns, plain indexes), sets a default or lengthens a text leaves a former version of
 * the plugin working beside it, and is applied when the version that brings it comes. One that takes away or narrows does
 * not: it waits, while later steps are applied, until no version is kept that does not know it. So a version must work with
 * and without such a step: take away in a version after the one that no longer needs it. On tables that are new such a
 * step is applied at once. A step does one of the two: one that does both is refused with {@code store.mixed-step}.
 * Unique indexes and constraints on a table that the same step makes count as adding.
 *
 * @param name says what it does: small letters, digits and hyphens, 1 to 60 characters
 * @param statements in order, at least one
 */
public record PluginMigration(String name, List<String> statements) {

    public PluginMigration {
        statements = List.copyOf(statements);
    }

    public static PluginMigration of(String name, String... statements) {
        return new PluginMigration(name, List.of(statements));
    }
}
