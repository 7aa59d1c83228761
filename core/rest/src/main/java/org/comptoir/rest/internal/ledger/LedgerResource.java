// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.ledger;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.api.access.Scopes;
import org.comptoir.api.company.Companies;
import org.comptoir.api.ledger.Account;
import org.comptoir.api.ledger.EntryLists;
import org.comptoir.api.ledger.EntryRequest;
import org.comptoir.api.ledger.EntrySelection;
import org.comptoir.api.ledger.EntrySummary;
import org.comptoir.api.ledger.Journal;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.api.party.Customers;
import org.comptoir.kernel.Ids;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.ledger.Entry;
import org.comptoir.rest.About;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.web.Caller;
import org.comptoir.rest.internal.web.Days;
import org.comptoir.rest.internal.web.Today;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The chart of accounts, the journals and their entries; corrected by reversal alone. */
@Component(service = LedgerResource.class)
@JakartarsResource
@Path("/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LedgerResource {

    private final Ledger ledger;
    private final EntryLists lists;
    private final Companies companies;
    private final CustomerNames names;
    private final Today today;
    private final Ids ids;

    @Activate
    public LedgerResource(
            @Reference Ledger ledger,
            @Reference EntryLists lists,
            @Reference Companies companies,
            @Reference Customers customers,
            @Reference Today today,
            @Reference Ids ids) {
        this.ledger = ledger;
        this.lists = lists;
        this.companies = companies;
        this.names = new CustomerNames(ledger, customers);
        this.today = today;
        this.ids = ids;
    }

    @GET
    @Path("/accounts")
    @Needs("ledger:r")
    @Does("The chart of accounts.")
    public List<Account> accounts(@Context Call call) {
        return ledger.accounts(call);
    }

    @PUT
    @Path("/accounts/{number}")
    @Needs("ledger:w")
    @Does(
            value = "Adds an account, or renames it.",
            refuses = {"ledger.account-number", "ledger.text", "ledger.role"})
    public Account putAccount(
            @PathParam("number") @About(example = "627000") String number, AccountBody body, @Context Call call) {
        Account account = new Account(number, body.label(), body.role() == null ? "" : body.role());
        ledger.putAccount(account, call);
        return ledger.accounts(call).stream()
                .filter(there -> there.number().equals(number))
                .findFirst()
                .orElse(account);
    }

    @GET
    @Path("/journals")
    @Needs("ledger:r")
    @Does("The journals.")
    public List<Journal> journals(@Context Call call) {
        return ledger.journals(call);
    }

    @GET
    @Path("/entries")
    @Needs("ledger:r")
    @Does(value = "Entries, by journal and number.", refuses = "ledger.journal-unknown")
    public Page<Entry> entries(
            @QueryParam("journal") @DefaultValue("") @About("all unless said otherwise") String journal,
            @QueryParam("from") @About("first day of booking") @Nullable LocalDate from,
            @QueryParam("to") @About("last day of booking") @Nullable LocalDate to,
            @Context PageRequest page,
            @Context Call call) {
        Days days = Days.of(from, to);
        return ledger.entries(journal, days.from(), days.to(), page, call);
    }

    @GET
    @Path("/entry-list")
    @Needs("ledger:r")
    @Does(
            value =
                    "Entries as a row each, newest first unless said otherwise; of one account, what they do to that account.",
            refuses = {"ledger.journal-unknown", "ledger.account-unknown", "sort.unknown", "search.too-long"})
    public Page<EntrySummary> list(
            @QueryParam("search")
                    @DefaultValue("")
                    @About("a part of the document's number, the label, journal and number, or the customer's name")
                    String search,
            @QueryParam("journal") @DefaultValue("") @About("all unless said otherwise") String journal,
            @QueryParam("account")
                    @DefaultValue("")
                    @About(
                            value = "only those that touch it; with days alone, each row says what it came to",
                            example = "411")
                    String account,
            @QueryParam("source") @DefaultValue("") @About("only those of this fact, such as invoice:inv_…")
                    String source,
            @QueryParam("from") @About("first day of booking") @Nullable LocalDate from,
            @QueryParam("to") @About("last day of booking") @Nullable LocalDate to,
            @QueryParam("sort")
                    @DefaultValue("-bookedOn")
                    @About(
                            value = "by day or document; behind a minus the greatest first",
                            oneOf = {"-bookedOn", "bookedOn", "piece", "-piece"})
                    String sort,
            @Context PageRequest page,
            @Context Call call) {
        Days days = Days.of(from, to);
        EntrySelection selection = EntrySelection.ALL
                .matching(search)
                .in(journal.isEmpty() ? List.of() : List.of(journal))
                .on(account)
                .of(source.isEmpty() ? List.of() : List.of(source))
                .between(days.from(), days.to())
                .by(Sort.parse(sort));
        return lists.list(selection, page, call).onwards();
    }

    @GET
    @Path("/entries/{id}")
    @Needs("ledger:r")
    @Does(value = "An entry.", refuses = "ledger.entry-unknown")
    public Entry entry(@PathParam("id") EntryId id, @Context Call call) {
        return ledger.get(id, call);
    }

    @POST
    @Path("/entries")
    @Needs("ledger:w")
    @Does(
            value = "Posts an entry made by hand.",
            status = 201,
            refuses = {
                "ledger.text",
                "ledger.date",
                "ledger.amount",
                "ledger.too-many-postings",
                "ledger.entry-taken",
                "ledger.journal-kept",
                "ledger.account-kept",
                "ledger.auxiliary-missing",
                "ledger.auxiliary-label",
                "ledger.piece-day",
                "ledger.opening-day",
                "customer.unknown",
                "ledger.journal-unknown",
                "ledger.account-unknown",
                "ledger.unbalanced",
                "ledger.zero-posting",
                "ledger.currency",
                "ledger.day-ahead",
                "ledger.period-closed"
            })
    public Entry post(EntryBody body, @Context Call call) {
        EntryId id = idOr(body.id());
        EntryRequest request = body.toRequest(
                id, today.or(body.bookedOn(), call), companies.get(call).currency());
        try {
            return ledger.post(names.in(request, call), call);
        } catch (ComptoirException refused) {
            throw refused.code().equals("ledger.source-taken") ? taken(id) : refused;
        }
    }

    /** The source of an entry by hand is made of its id, which the client knows. */
    private static ComptoirException taken(EntryId id) {
        return new ComptoirException(
                "ledger.entry-taken",
                Fault.CONFLICT,
                Map.of(ComptoirException.FIELD, "id", ComptoirException.VALUE, id.toString()));
    }

    @POST
    @Path("/entries/{id}/reverse")
    @Needs("ledger:w")
    @Does(
            value = "Posts the opposite of an entry, once.",
            status = 201,
            refuses = {
                "ledger.entry-unknown",
                "ledger.entry-kept",
                "ledger.reversed-already",
                "ledger.reversal-day",
                "ledger.day-ahead",
                "ledger.period-closed",
                "ledger.text",
                "ledger.date",
                "ledger.entry-taken"
            })
    public Entry reverse(@PathParam("id") EntryId id, ReversalBody body, @Context Call call) {
        requireByHand(ledger.get(id, call));
        return ledger.reverse(id, idOr(body.id()), today.or(body.bookedOn(), call), body.reason(), call);
    }

    @POST
    @Path("/close-period")
    @Needs("ledger:w")
    @Does(
            value = "Closes every day until one, that one included; for keys with the scope period:alone as well.",
            refuses = {"period.two-people", "ledger.period-ahead", "ledger.period-closed"})
    public ClosingBody closePeriod(ClosingBody body, @Context Caller caller, @Context Call call) {
        if (!caller.allows(Scopes.PERIOD_ALONE)) {
            throw new ComptoirException("period.two-people", Fault.FORBIDDEN, Map.of());
        }
        ledger.closePeriod(body.until(), call);
        return body;
    }

    /** What an invoice or the stock booked is undone by a credit note or another move, or the books part from them. */
    private static void requireByHand(Entry entry) {
        if (!entry.source().startsWith(EntryRequest.BY_HAND) && entry.reverses().isEmpty()) {
            throw new ComptoirException(
                    "ledger.entry-kept",
                    Fault.CONFLICT,
                    Map.of("field", "entry", "value", entry.id().toString(), "source", entry.source()));
        }
    }

    private EntryId idOr(@Nullable EntryId given) {
        return given == null ? new EntryId(ids.next()) : given;
    }
}
