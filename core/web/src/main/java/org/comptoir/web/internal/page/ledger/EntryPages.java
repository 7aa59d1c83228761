// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.ledger;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comptoir.api.PageRequest;
import org.comptoir.api.company.Companies;
import org.comptoir.api.ledger.Account;
import org.comptoir.api.ledger.EntryLists;
import org.comptoir.api.ledger.EntrySelection;
import org.comptoir.api.ledger.EntrySummary;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.kernel.sight.Reader;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.ledger.Entry;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One entry: what it says, what it is about, and what undid it. */
@Component(service = Pages.class)
public final class EntryPages implements Pages {

    private static final String UNDONE_BY = "reversal:";

    private final Ledger ledger;
    private final EntryLists lists;
    private final Companies companies;

    @Activate
    public EntryPages(@Reference Ledger ledger, @Reference EntryLists lists, @Reference Companies companies) {
        this.ledger = ledger;
        this.lists = lists;
        this.companies = companies;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(EntryListPages.PATH + "/{id}", EntryListPages.ACCESS, visit -> Answer.page(view(visit))));
    }

    private EntryView view(Visit visit) {
        Entry entry = ledger.get(EntryId.parse(visit.value("id")), visit.call());
        Map<String, String> labels = ledger.accounts(visit.call()).stream()
                .collect(Collectors.toMap(Account::number, Account::label, (one, other) -> one));
        List<EntrySummary> undone = lists.list(
                        EntrySelection.ALL.of(List.of(UNDONE_BY + entry.id())), PageRequest.first(1), visit.call())
                .items();
        Reader reader = Reader.of(visit.session());
        return new EntryView(
                entry,
                labels,
                undone.isEmpty() ? "" : undone.get(0).id().toString(),
                EntryView.document(entry.source(), reader),
                reader.allows("customer:r"),
                companies.get(visit.call()).zone());
    }
}
