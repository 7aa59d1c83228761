// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.privacy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.comptoir.kernel.Tx;
import org.comptoir.model.Call;
import org.comptoir.model.document.Document;

/**
 * What a module keeps of people. Registered as a service by each module that has tables; every table and every column that
 * can hold text is named, those that say nothing of anybody too: a test walks the schema and fails for what nobody named.
 *
 * <p>Most is said by the tables alone: which rows are somebody's, and what becomes of each column. The methods are for what
 * a table cannot say.
 */
public interface PersonalRecords {

    /** The module's stable name; its folder in an export. */
    String module();

    /** All tables of the module. */
    List<PersonalTable> tables();

    /** Members of the module's events that may say who somebody is. An erasure empties them in events of what is theirs. */
    default Set<String> toldInEvents() {
        return Set.of();
    }

    /**
     * Refuses while something that is not finished needs the person.
     *
     * @throws org.comptoir.model.ComptoirException with a code that {@link org.comptoir.api.privacy.PersonalData} names
     */
    default void requireErasable(Tx tx, Trace trace) {}

    /** Takes away what no column says by itself. Runs before the columns are emptied; again for who was erased already. */
    default void erase(Tx tx, Trace trace) {}

    /** Documents made out to the person, for an export. Asked outside of any transaction. */
    default void documents(Trace trace, Call call, Documents documents) throws IOException {}

    /** Takes documents. */
    @FunctionalInterface
    interface Documents {
        void add(Document document) throws IOException;
    }
}
