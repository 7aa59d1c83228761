// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.saved;

import org.comptoir.model.id.SavedListId;

/**
 * A way to look at a list.
 *
 * @param id its id
 * @param list which list, such as {@code orders}
 * @param name what it is called
 * @param query what narrows and sorts the list, as its address has it, without the question mark
 * @param shared whether all of the merchant's people have it
 * @param changeable whether who asked may rename and remove it
 * @param usual whether the list opens with it for who asked
 */
public record SavedList(
        SavedListId id, String list, String name, String query, boolean shared, boolean changeable, boolean usual) {}
