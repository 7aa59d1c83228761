// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.comptoir.api.saved.SavedList;
import org.comptoir.api.saved.SavedLists;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.SavedListId;

/** Ways to look at lists, of one person. */
final class FakeSavedLists implements SavedLists {

    final List<SavedList> all = new ArrayList<>();

    @Override
    public List<SavedList> of(String list, Call call) {
        return all.stream().filter(one -> one.list().equals(list)).toList();
    }

    @Override
    public SavedList save(SavedListId id, String list, String name, String query, boolean shared, Call call) {
        if (name.isEmpty()) {
            throw ComptoirException.invalid("field.missing", "name");
        }
        SavedList one = new SavedList(id, list, name, query, shared, true, false);
        all.add(one);
        return one;
    }

    private SavedList change(SavedListId id, UnaryOperator<SavedList> change) {
        SavedList found = all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ComptoirException("saved-list.unknown", Fault.NOT_FOUND, Map.of()));
        SavedList changed = change.apply(found);
        all.set(all.indexOf(found), changed);
        return changed;
    }

    @Override
    public SavedList rename(SavedListId id, String name, Call call) {
        return change(
                id,
                one -> new SavedList(id, one.list(), name, one.query(), one.shared(), one.changeable(), one.usual()));
    }

    @Override
    public void remove(SavedListId id, Call call) {
        change(id, one -> one);
        all.removeIf(one -> one.id().equals(id));
    }

    @Override
    public void open(SavedListId id, Call call) {
        change(id, one -> new SavedList(id, one.list(), one.name(), one.query(), one.shared(), one.changeable(), true));
    }

    @Override
    public void openPlain(String list, Call call) {
        all.replaceAll(one ->
                new SavedList(one.id(), one.list(), one.name(), one.query(), one.shared(), one.changeable(), false));
    }
}
