// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.model.Call;
import org.comptoir.spi.broker.v1.PluginStore;
import org.comptoir.spi.broker.v1.StoreSql;
import org.comptoir.spi.data.v1.PluginData;
import org.comptoir.tck.ExtensionContract;
import org.comptoir.tck.ThisPlugin;
import org.junit.jupiter.api.Test;

/**
 * What admins rely on when a plugin keeps something: its tables are made and brought up to date with all that stands in them, are
 * its own, go into an export, and each company sees its rows alone.
 *
 * <p>Each check runs on Derby in memory and, where the environment variable {@code COMPTOIR_TCK_POSTGRES} holds an address such
 * as {@code jdbc:postgresql://127.0.0.1/postgres?user=me&password=…}, on a database of its own on that PostgreSQL.
 */
public interface PluginDataContract extends ExtensionContract<PluginData> {

    /** The plugin's id, by which its tables are named. */
    default String plugin() {
        return ThisPlugin.id();
    }

    /**
     * Rows for the tables as they are after this many steps, as inserts that the store takes; written once for each of two
     * companies. Without another answer the kit makes rows for each table, by the kinds of its columns; where these break a
     * rule of yours, such as a {@code check}, hand over others, at least one for each table.
     *
     * @param version from 1
     */
    default List<StoreSql> rows(int version) {
        return List.of();
    }

    /**
     * Does with the store all that the plugin does, for one company, on empty tables. Asked for one company and then for
     * another: each statement must run on each database, and for the company that was asked for. Without another answer the
     * kit's own statements are all that is tried.
     */
    default void use(PluginStore store, Call call) {
        // What a plugin does with its tables it alone knows.
    }

    /**
     * Has the plugin keep something about somebody, as it would at work: called for one company and then for another, on empty
     * tables. Empty for a plugin that keeps nothing about people, and so answers nothing when it is asked for a copy, or to
     * forget somebody.
     */
    default Optional<Planted> plant(PluginStore store, Call call) {
        return Optional.empty();
    }

    /** The tables that a later step drops on purpose with what stands in them, by the plugin's own names. */
    default Set<String> givenUp() {
        return Set.of();
    }

    private DataChecks checks() {
        return DataChecks.of(this);
    }

    @Test
    default void itsTablesAreMadeFromNothingAndBearItsName() {
        checks().tablesAreMadeFromNothing();
    }

    @Test
    default void whatIsUpToDateIsNotChanged() {
        checks().whatIsUpToDateIsNotChanged();
    }

    @Test
    default void eachFormerVersionComesToTheNewestWithEveryRow() {
        checks().formerVersionsKeepTheirRows();
    }

    @Test
    default void anExportHasEveryTableAndEveryRow() {
        checks().anExportIsWhole();
    }

    @Test
    default void eachCompanySeesAndChangesItsOwnRowsAlone() {
        checks().companiesAreApart();
    }

    @Test
    default void othersTablesAreOutOfItsReach() {
        checks().othersAreOutOfReach();
    }

    @Test
    default void aCopyForSomebodyHasWhatIsKeptOfThem() {
        checks().aCopyHasWhatIsKept();
    }

    @Test
    default void whoIsErasedIsForgottenInTheirCompanyAloneAndOnceMoreIsQuiet() {
        checks().whoIsErasedIsForgotten();
    }

    @Test
    default void whatItDoesRunsForTheCompanyThatWasAskedFor() {
        checks().useRunsForWhoAsked();
    }
}
