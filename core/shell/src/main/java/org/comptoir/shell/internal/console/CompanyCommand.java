// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** A command on the books of one company. */
public abstract class CompanyCommand extends ServerCommand {

    @Option(name = "--company", description = "The company's code; not needed when there is only one")
    @Completion(CompanyCodes.class)
    private String companyCode = "";

    /** The company that is meant. Refused: {@code company.unknown}, {@code company.none}, {@code company.ambiguous}. */
    protected final Company company() {
        Companies companies = service(Companies.class);
        if (!companyCode.isEmpty()) {
            return company(companyCode);
        }
        List<Company> all = companies.all();
        if (all.isEmpty()) {
            throw new ComptoirException("company.none", Fault.NOT_FOUND, Map.of());
        }
        if (all.size() > 1) {
            String codes = all.stream().map(Company::code).collect(Collectors.joining(", "));
            throw new ComptoirException("company.ambiguous", Fault.INVALID, Map.of("codes", codes));
        }
        return all.get(0);
    }

    /** Refused: {@code company.unknown}. */
    protected final Company company(String code) {
        return service(Companies.class)
                .byCode(code)
                .orElseThrow(() -> new ComptoirException(
                        "company.unknown", Fault.NOT_FOUND, Map.of(ComptoirException.VALUE, code)));
    }

    protected final Call call() {
        return callFor(company().id());
    }

    /** Today where the company is. */
    protected final LocalDate today() {
        return company().dayOf(clock().instant());
    }

    /** A date such as 2026-11-21. Refused: {@code date.malformed}. */
    protected static LocalDate date(String option, String text, LocalDate otherwise) {
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw ComptoirException.invalid("date.malformed", option, text);
        }
    }
}
