// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.proof;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.proof.Books;
import org.comptoir.kernel.Reached;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.web.Attachment;
import org.comptoir.rest.internal.web.Caller;
import org.comptoir.rest.internal.web.Spool;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The books for those who do not take the server's word. */
@Component(service = BooksResource.class)
@JakartarsResource
@Path("/books")
public final class BooksResource {

    private static final String AUDIT = "audit:r";
    private static final String FINANCE = "audit:finance";
    private static final String ZIP = "application/zip";

    private final Books books;
    private final Companies companies;

    @Activate
    public BooksResource(@Reference Books books, @Reference Companies companies) {
        this.books = books;
        this.companies = companies;
    }

    @GET
    @Path("/export")
    @Produces(MediaType.WILDCARD)
    @Needs("ledger:r")
    @Confirmed
    @Does(
            value =
                    "Every chained entry, invoice and audit row as a zip that anybody can prove; its README.txt says how."
                            + " Needs audit:r or audit:finance besides.",
            refuses = {"books.chain-unknown", "anchor.key-missing", "anchor.key-open", "anchor.key-damaged"},
            patienceSeconds = 600)
    public Response export(@Context Caller caller, @Context Call call) throws IOException {
        Reached.requireEverything(call);
        // Whole, also for who otherwise sees a part of the trail: a chain with links left out proves nothing.
        if (!caller.allows(AUDIT) && !caller.allows(FINANCE)) {
            throw new ComptoirException(
                    "access.scope-missing", Fault.FORBIDDEN, Map.of("scope", AUDIT + " or " + FINANCE));
        }
        Company company = companies.get(call);
        InputStream content = Spool.of(out -> books.export(out, company, call));
        return new Attachment(books.fileName(company), ZIP).with(content);
    }
}
