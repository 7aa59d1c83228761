// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.ledger;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.ledger.Balance;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.model.Call;
import org.comptoir.model.ledger.Entry;
import org.comptoir.rest.About;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.web.Attachment;
import org.comptoir.rest.internal.web.Days;
import org.comptoir.rest.internal.web.Spool;
import org.comptoir.rest.internal.web.Today;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What the entries add up to, and how they leave for an accountant or a tax office. */
@Component(service = BalancesResource.class)
@JakartarsResource
@Path("/ledger")
@Produces(MediaType.APPLICATION_JSON)
public final class BalancesResource {

    private static final String FROM = "the start of the last day's fiscal year unless said otherwise";

    private final Ledger ledger;
    private final Today today;

    @Activate
    public BalancesResource(@Reference Ledger ledger, @Reference Today today) {
        this.ledger = ledger;
        this.today = today;
    }

    @GET
    @Path("/trial-balance")
    @Needs("ledger:r")
    @Does("Every account with a posting booked until a day.")
    public List<Balance> trialBalance(
            @QueryParam("from") @About("first day that counts; " + FROM) @Nullable LocalDate from,
            @QueryParam("asOf") @About("last day that counts; today unless said otherwise") @Nullable LocalDate asOf,
            @Context Call call) {
        Days days = days(from, asOf, call);
        return ledger.trialBalance(days.from(), days.to(), call);
    }

    @GET
    @Path("/general-ledger")
    @Needs("ledger:r")
    @Does(value = "The postings of an account, oldest first.", refuses = "ledger.account-unknown")
    public Page<Entry> generalLedger(
            @QueryParam("account") @About(example = "707") String account,
            @QueryParam("from") @About("first day of booking; " + FROM) @Nullable LocalDate from,
            @QueryParam("to") @About("last day of booking; today unless said otherwise") @Nullable LocalDate to,
            @Context PageRequest page,
            @Context Call call) {
        Days days = days(from, to, call);
        return ledger.generalLedger(account, days.from(), days.to(), page, call);
    }

    /** The days that are meant: until today, and from where the fiscal year of the last of them began. */
    private Days days(@Nullable LocalDate from, @Nullable LocalDate to, Call call) {
        LocalDate last = today.or(to, call);
        return Days.of(from == null ? ledger.fiscalYearStart(last, call) : from, last);
    }

    @GET
    @Path("/customer-balances")
    @Needs("ledger:r")
    @Does("The balance of each customer's account that is not zero.")
    public List<Balance> customerBalances(
            @QueryParam("asOf") @About("last day that counts; today unless said otherwise") @Nullable LocalDate asOf,
            @Context Call call) {
        return ledger.customerBalances(today.or(asOf, call), call);
    }

    @GET
    @Path("/export-formats")
    @Needs("ledger:r")
    @Does("The formats that plugins offer now.")
    public Set<String> exportFormats() {
        return ledger.exportFormats();
    }

    @GET
    @Path("/export")
    @Produces(MediaType.WILDCARD)
    @Needs("ledger:r")
    @Confirmed
    @Does(
            value = "The entries of a period as a file, such as fec.",
            refuses = {"format.missing", "ledger.siren-missing", "ledger.number-gap"},
            patienceSeconds = 600)
    public Response export(
            @QueryParam("format") @About(example = "fec") String format,
            @QueryParam("from") @About("first day") LocalDate from,
            @QueryParam("to") @About("last day, the closing day for a whole year") LocalDate to,
            @Context Call call)
            throws IOException {
        Days days = Days.of(from, to);
        String fileName = ledger.exportFileName(format, days.from(), days.to(), call);
        InputStream content = Spool.of(out -> ledger.export(format, days.from(), days.to(), out, call));
        return new Attachment(fileName, MediaType.APPLICATION_OCTET_STREAM).with(content);
    }
}
