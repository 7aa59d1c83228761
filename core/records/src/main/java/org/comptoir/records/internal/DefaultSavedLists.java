// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.records.internal;

import java.util.List;
import java.util.Map;
import org.comptoir.api.saved.SavedList;
import org.comptoir.api.saved.SavedLists;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.SavedListId;
import org.comptoir.model.id.UserId;
import org.comptoir.records.internal.SavedListStore.Kept;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ways to look at lists, in a table. What is shared is in the trail, since others see it; what is one's own concerns nobody. */
@Component(service = SavedLists.class)
public final class DefaultSavedLists implements SavedLists {

    private static final String LIST = "list";

    private final Units units;
    private final Colleagues colleagues;
    private final SavedListStore store = new SavedListStore();

    /** @param tables named so that they are there */
    @Activate
    public DefaultSavedLists(
            @Reference RecordsTables tables, @Reference Units units, @Reference Colleagues colleagues) {
        this.units = units;
        this.colleagues = colleagues;
    }

    @Override
    public List<SavedList> of(String list, Call call) {
        if (!Colleagues.isPerson(call)) {
            return List.of();
        }
        UserId person = person(call);
        List<Kept> all = units.read(sql -> store.of(sql, call.company(), person, list));
        boolean admin = all.stream().anyMatch(Kept::shared) && colleagues.isAdmin(person, call);
        return all.stream()
                .filter(kept -> isSeen(kept, person, call))
                .map(kept -> shown(kept, kept.shared() ? admin : true))
                .toList();
    }

    private static boolean isSeen(Kept kept, UserId person, Call call) {
        return kept.shared() ? !Colleagues.buys(call) : kept.person().equals(person);
    }

    private static SavedList shown(Kept kept, boolean changeable) {
        return new SavedList(
                kept.id(), kept.list(), kept.name(), kept.query(), kept.shared(), changeable, kept.usual());
    }

    @Override
    public SavedList save(SavedListId id, String list, String name, String query, boolean shared, Call call) {
        UserId person = person(call);
        String called = new Field("name").required(name, LONGEST_NAME);
        if (query.length() > LONGEST_QUERY) {
            throw ComptoirException.invalid("saved-list.too-long", "name");
        }
        if (shared && (Colleagues.buys(call) || !colleagues.isAdmin(person, call))) {
            throw new ComptoirException("saved-list.admin-shares", Fault.FORBIDDEN, Map.of());
        }
        return units.write(call, SavedList.class, tx -> {
            if (store.count(tx, call.company(), person, list, shared) >= MOST) {
                throw new ComptoirException(
                        "saved-list.too-many", Fault.CONFLICT, Map.of("most", Integer.toString(MOST)));
            }
            tx.onDuplicate("saved_list_pk", taken -> refused("saved-list.id-taken", Fault.CONFLICT, id));
            Kept kept = new Kept(id, list, called, query, shared, person, false);
            store.insert(tx, kept);
            if (shared) {
                tx.audit("saved-list.shared", id.toString(), Map.of(LIST, list));
            }
            return shown(kept, true);
        });
    }

    @Override
    public SavedList rename(SavedListId id, String name, Call call) {
        UserId person = person(call);
        String called = new Field("name").required(name, LONGEST_NAME);
        return units.write(call, SavedList.class, tx -> {
            Kept kept = changeable(tx, id, person, call);
            store.rename(tx, id, called);
            if (kept.shared()) {
                tx.audit("saved-list.renamed", id.toString(), Map.of(LIST, kept.list()));
            }
            return shown(
                    new Kept(id, kept.list(), called, kept.query(), kept.shared(), kept.person(), kept.usual()), true);
        });
    }

    @Override
    public void remove(SavedListId id, Call call) {
        UserId person = person(call);
        units.write(call, Boolean.class, tx -> {
            Kept kept = changeable(tx, id, person, call);
            store.remove(tx, id);
            if (kept.shared()) {
                tx.audit("saved-list.removed", id.toString(), Map.of(LIST, kept.list()));
            }
            return true;
        });
    }

    @Override
    public void open(SavedListId id, Call call) {
        UserId person = person(call);
        units.write(call, Boolean.class, tx -> {
            Kept kept = seen(tx, id, person, call);
            tx.onDuplicate("saved_list_usual_pk", TransientConflict::new);
            store.forget(tx, person, kept.list());
            store.open(tx, person, kept);
            return true;
        });
    }

    @Override
    public void openPlain(String list, Call call) {
        UserId person = person(call);
        units.write(call, Boolean.class, tx -> {
            store.forget(tx, person, list);
            return true;
        });
    }

    private Kept seen(Sql sql, SavedListId id, UserId person, Call call) {
        return store.find(sql, call.company(), person, id)
                .filter(kept -> isSeen(kept, person, call))
                .orElseThrow(() -> refused("saved-list.unknown", Fault.NOT_FOUND, id));
    }

    private Kept changeable(Sql sql, SavedListId id, UserId person, Call call) {
        Kept kept = seen(sql, id, person, call);
        if (kept.shared() && !colleagues.isAdmin(person, call)) {
            throw refused("saved-list.unknown", Fault.NOT_FOUND, id);
        }
        return kept;
    }

    private static UserId person(Call call) {
        return Colleagues.person(call, "saved-list.people-only");
    }

    private static ComptoirException refused(String code, Fault fault, SavedListId id) {
        return new ComptoirException(
                code, fault, Map.of(ComptoirException.FIELD, "view", ComptoirException.VALUE, id.toString()));
    }
}
