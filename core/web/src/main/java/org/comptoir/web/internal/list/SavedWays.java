// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.list;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.people.Roles;
import org.comptoir.api.saved.SavedList;
import org.comptoir.api.saved.SavedLists;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.SavedListId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Fields;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;

/** The ways in which people look at a list: above it, one click each; what one looks at now is kept under a name. */
final class SavedWays {

    /** Asks for the list as it is without any of them, for whom it opens with one. */
    private static final String PLAIN = "view=all";

    private final Listing<?, ?> listing;
    private final ListDesk desk;

    SavedWays(Listing<?, ?> listing, ListDesk desk) {
        this.listing = listing;
        this.desk = desk;
    }

    /** Something that is done to one of them. */
    private interface Act {
        void on(SavedListId id, Call call);
    }

    /** To keep one, and to change, remove and choose them. Whoever sees a list may. */
    List<Route> routes() {
        SavedLists saved = desk.saved();
        String all = listing.path() + "/views";
        String one = all + "/{view}";
        return List.of(
                Route.post(all, listing.access(), this::save),
                Route.post(all + "/plain", listing.access(), this::plain),
                Route.post(
                        one + "/rename",
                        listing.access(),
                        visit -> act(
                                visit,
                                "view-renamed",
                                (id, call) -> saved.rename(id, visit.form().text("name"), call))),
                Route.post(one + "/remove", listing.access(), visit -> act(visit, "view-removed", saved::remove)),
                Route.post(one + "/open", listing.access(), visit -> act(visit, "view-opened", saved::open)));
    }

    /** Where the list opens for who asked for nothing in particular; empty for where they are. */
    String opening(Visit visit) {
        if (!visit.request().query().values().isEmpty() || visit.request().htmx()) {
            return "";
        }
        return all(visit).stream()
                .filter(SavedList::usual)
                .map(this::at)
                .filter(address -> !address.equals(listing.path()))
                .findFirst()
                .orElse("");
    }

    private List<SavedList> all(Visit visit) {
        return desk.saved().of(listing.name(), visit.call());
    }

    /** Only what the list itself knows is followed, whatever was kept. */
    private String at(SavedList one) {
        return state(Asked.of(Fields.parse(one.query()), listing.parameters())).address(listing.path());
    }

    /** Which page it is and what it comes to are no part of a way to look at it. */
    private static Asked state(Asked asked) {
        return asked.without(Asked.CURSOR).without(Asked.SUMS);
    }

    private static String query(String address) {
        int mark = address.indexOf('?');
        return mark < 0 ? "" : address.substring(mark + 1);
    }

    /** How they are drawn above what is asked for. */
    ListView.Ways drawn(Asked asked, Visit visit) {
        String here = state(asked).address(listing.path());
        List<ListView.Way> ways = new ArrayList<>();
        boolean opens = false;
        for (SavedList one : all(visit)) {
            opens |= one.usual();
            ways.add(new ListView.Way(
                    one.id().toString(),
                    one.name(),
                    at(one),
                    at(one).equals(here),
                    one.shared(),
                    one.changeable(),
                    one.usual()));
        }
        String query = query(here);
        return new ListView.Ways(
                ways,
                opens ? listing.path() + "?" + PLAIN : listing.path(),
                listing.path() + "/views",
                query,
                query.isEmpty() || ways.stream().anyMatch(ListView.Way::current)
                        ? ""
                        : desk.ids().next().toString(),
                visit.session().roles().contains(Roles.ADMIN));
    }

    private Answer save(Visit visit) {
        Asked asked = state(Asked.of(visit.request().query(), listing.parameters()));
        String address = asked.address(listing.path());
        try {
            desk.saved()
                    .save(
                            new SavedListId(desk.ids().next()),
                            listing.name(),
                            visit.form().text("name"),
                            query(address),
                            visit.form().has("shared"),
                            visit.once());
            return Answer.see(address).telling("view-saved");
        } catch (ComptoirException refusal) {
            return told(refusal, address);
        }
    }

    private Answer plain(Visit visit) {
        desk.saved().openPlain(listing.name(), visit.once());
        return Answer.see(listing.path()).telling("view-plain");
    }

    private Answer act(Visit visit, String notice, Act act) {
        try {
            act.on(SavedListId.parse(visit.value("view")), visit.once());
            return Answer.see(listing.path() + "?" + PLAIN).telling(notice);
        } catch (ComptoirException refusal) {
            return told(refusal, listing.path() + "?" + PLAIN);
        }
    }

    /** The list goes on being of use: what was refused is told above it. */
    private static Answer told(ComptoirException refusal, String address) {
        return switch (refusal.code()) {
            case "field.missing", "field.too-long", "field.control-character" ->
                Answer.see(address).telling("view-name");
            case "saved-list.too-many" -> Answer.see(address).telling("view-too-many");
            case "saved-list.too-long" -> Answer.see(address).telling("view-too-long");
            default -> throw refusal;
        };
    }
}
