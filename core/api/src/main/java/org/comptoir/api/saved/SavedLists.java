// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.saved;

import java.util.List;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.comptoir.model.id.SavedListId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The ways in which people look at lists. Each has their own; an admin shares some with all of the merchant's people, which who
 * buys never sees. Whether a query is one of its list is for whoever draws the list to say: what does not fit any more is left out
 * there. Programs have none: to them the answer is empty, and writing is refused with {@code saved-list.people-only}.
 */
@NotForPlugins
@ProviderType
public interface SavedLists {

    /** Most of a person, and most that are shared, for one list. */
    int MOST = 20;

    /** Most characters of a name. */
    int LONGEST_NAME = 60;

    /** Most characters of a query. */
    int LONGEST_QUERY = 1_500;

    /** Those of a list that the caller has: first their own, then the shared ones, by name. */
    List<SavedList> of(String list, Call call);

    /**
     * Keeps one. Refused: {@code saved-list.people-only}, {@code field.*} (name), {@code saved-list.too-long} (query), {@code
     * saved-list.admin-shares}, {@code saved-list.too-many}, {@code saved-list.id-taken}.
     */
    SavedList save(SavedListId id, String list, String name, String query, boolean shared, Call call);

    /** Calls it otherwise. Refused as {@link #save}, and {@code saved-list.unknown} to whoever may not change it. */
    SavedList rename(SavedListId id, String name, Call call);

    /** Removes it, for everybody. Refused: {@code saved-list.people-only}, {@code saved-list.unknown}. */
    void remove(SavedListId id, Call call);

    /** Opens its list with it for the caller from now on. Refused: {@code saved-list.people-only}, {@code saved-list.unknown}. */
    void open(SavedListId id, Call call);

    /** Opens a list with all there is for the caller, as before they chose. Refused: {@code saved-list.people-only}. */
    void openPlain(String list, Call call);
}
