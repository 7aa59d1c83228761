// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.shell.internal.Services;

/** Completes the codes of companies. */
@Service
public final class CompanyCodes extends Suggestions {

    @Override
    protected List<String> suggest(Services services) {
        return services.get(Companies.class).all().stream().map(Company::code).toList();
    }
}
