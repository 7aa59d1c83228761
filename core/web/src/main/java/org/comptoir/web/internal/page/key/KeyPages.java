// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.key;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.ApiKey;
import org.comptoir.api.access.ApiKeyRequest;
import org.comptoir.api.access.ApiKeys;
import org.comptoir.api.access.Scopes;
import org.comptoir.api.company.Companies;
import org.comptoir.api.people.Users;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.ApiKeyId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The keys of programs: which there are, a new one, the end of one. */
@Component(service = Pages.class)
public final class KeyPages implements Pages {

    private static final String PATH = "/api-keys";
    private static final String SCOPE = "key:w";
    private static final int A_PAGE = 50;
    private static final int USUAL_DAYS = 90;
    private static final Map<String, String> FIELDS = Map.of(
            "field.", "name",
            "api-key.role-unknown", "role",
            "api-key.no-scope", "scopes",
            "api-key.scope-unknown", "scopes",
            "api-key.exceeds-creator", "scopes",
            "api-key.expiry", "days");

    private final ApiKeys keys;
    private final Users users;
    private final Companies companies;
    private final ProblemTexts texts;
    private final Ids ids;

    @Activate
    public KeyPages(
            @Reference ApiKeys keys,
            @Reference Users users,
            @Reference Companies companies,
            @Reference ProblemTexts texts,
            @Reference Ids ids) {
        this.keys = keys;
        this.users = users;
        this.companies = companies;
        this.texts = texts;
        this.ids = ids;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.needs(SCOPE), this::list),
                Route.get(PATH + "/new", Access.needsConfirmed(SCOPE), this::form),
                Route.post(PATH + "/new", Access.needsConfirmed(SCOPE), this::create),
                Route.post(PATH + "/{id}/revoke", Access.needsConfirmed(SCOPE), this::revoke));
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(
                new MenuLine(MenuLine.Group.SERVER, 20, PATH, "menu/keys", "key", Access.needs(SCOPE)),
                new MenuLine(MenuLine.Group.ACTS, 60, PATH + "/new", "menu/new-key", "key", Access.needs(SCOPE)));
    }

    private Answer list(Visit visit) {
        PageRequest wanted = new PageRequest(visit.request().query().text("after"), A_PAGE);
        Page<ApiKey> page = keys.list(wanted, visit.call());
        return Answer.page(new KeysView(
                page.items(),
                users.byIds(KeysView.makers(page.items()), visit.call()),
                page.next(),
                companies.get(visit.call()).zone()));
    }

    private Answer form(Visit visit) {
        String id = new ApiKeyId(ids.next()).toString();
        return Answer.page(view(visit, id, new ApiKeyRequest("", "", Set.of(), today(visit)), USUAL_DAYS, Refused.NOT));
    }

    private LocalDate today(Visit visit) {
        return companies.get(visit.call()).dayOf(visit.now());
    }

    /** Offers what this person may hand on: nobody gives a right they lack. */
    private static NewKeyView view(Visit visit, String id, ApiKeyRequest request, int days, Refused refused) {
        Set<String> held = visit.session().scopes();
        return new NewKeyView(
                id,
                request.name(),
                request.role(),
                request.scopes(),
                days,
                Scopes.keyRoles().stream()
                        .filter(role -> Scopes.cover(held, Scopes.ofKey(role)))
                        .sorted()
                        .toList(),
                Scopes.forKeys().stream()
                        .filter(scope -> Scopes.cover(held, Set.of(scope)))
                        .sorted()
                        .toList(),
                refused);
    }

    private Answer create(Visit visit) {
        int days = NewKeyView.DAYS.stream()
                .filter(known -> visit.form().text("days").equals(known.toString()))
                .findFirst()
                .orElse(USUAL_DAYS);
        ApiKeyId id = ApiKeyId.parse(visit.form().text("id"));
        ApiKeyRequest request = new ApiKeyRequest(
                visit.form().text("name"),
                visit.form().text("role"),
                visit.form().all("scopes"),
                today(visit).plusDays(days));
        try {
            return Answer.page(new KeyShownView(keys.create(id, request, visit.call())));
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, FIELDS);
            return Answer.refused(refused, view(visit, idAfter(refusal, id), request, days, refused));
        }
    }

    /** A form that was sent before made its key: sent once more on purpose, it makes another. */
    private String idAfter(ComptoirException refusal, ApiKeyId former) {
        ApiKeyId id = refusal.code().equals("api-key.id-taken") ? new ApiKeyId(ids.next()) : former;
        return id.toString();
    }

    private Answer revoke(Visit visit) {
        keys.revoke(ApiKeyId.parse(visit.value("id")), visit.call());
        return Answer.see(PATH).telling("key-revoked");
    }
}
