// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.party;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.model.Call;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.web.Caller;
import org.comptoir.rest.internal.web.Given;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The caller's company; no other can be reached with its key. */
@Component(service = CompaniesResource.class)
@JakartarsResource
@Path("/company")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CompaniesResource {

    private final Companies companies;

    @Activate
    public CompaniesResource(@Reference Companies companies) {
        this.companies = companies;
    }

    @GET
    @Needs("company:r")
    @Does("The company that the caller belongs to; the last four of its IBAN, unless the caller has iban:r.")
    public Company get(@Context Caller caller, @Context Call call) {
        return shown(companies.get(call), caller);
    }

    @PUT
    @Needs("company:w")
    @Confirmed
    @Does(
            value = "Changes the company that the caller belongs to.",
            refuses = {
                "company.code",
                "company.vat-scheme",
                "siren.malformed",
                "siren.length",
                "siren.check-digit",
                "siret.malformed",
                "siret.length",
                "siret.check-digit",
                "vat-number.malformed",
                "vat-number.check-digit",
                "vat-number.country-unknown",
                "iban.malformed",
                "iban.check-digits",
                "bic.malformed",
                "iban.country-unknown",
                "bic.country-unknown",
                "email.malformed",
                "id.mismatch",
                "company.currency-fixed",
                "company.zone-fixed",
                "company.stale",
                "company.code-taken"
            })
    public Company update(CompanyBody body, @Context Caller caller, @Context Call call) {
        Given.same(body.id(), call.company());
        return shown(companies.update(Given.member("version", body.version()), body.toRequest(), call), caller);
    }

    private static Company shown(Company company, Caller reader) {
        return new Company(
                company.id(),
                company.code(),
                company.legalName(),
                company.legalForm(),
                company.siren(),
                company.siret(),
                company.vatNumber(),
                company.vatSchemes(),
                company.address(),
                company.currency(),
                company.zone(),
                reader.iban(company.iban()),
                company.bic(),
                company.email(),
                company.phone(),
                company.version());
    }
}
