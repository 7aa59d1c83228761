// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.operations.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.Secrets;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.CompanyId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The values that the server was trusted with, so that they can be found where they should not be. */
@Component(service = KnownSecrets.class)
public final class KnownSecrets {

    private final Secrets secrets;
    private final Companies companies;
    private final Map<String, String> environment;

    @Activate
    public KnownSecrets(@Reference Secrets secrets, @Reference Companies companies) {
        this(secrets, companies, System.getenv());
    }

    KnownSecrets(Secrets secrets, Companies companies, Map<String, String> environment) {
        this.secrets = secrets;
        this.companies = companies;
        this.environment = environment;
    }

    Masks masks(Call call) {
        List<String> values = new ArrayList<>();
        environment.forEach((name, value) -> {
            if (Masks.isSecret(name)) {
                values.add(value);
            }
        });
        List<CompanyId> all =
                new ArrayList<>(companies.all().stream().map(Company::id).toList());
        all.add(OwnCall.NO_COMPANY);
        all.forEach(company -> values.addAll(kept(OwnCall.on(company, "operations", call.deadline(), call.traceId()))));
        return new Masks(values);
    }

    private List<String> kept(Call call) {
        List<String> values = new ArrayList<>();
        for (String name : secrets.names(call)) {
            try {
                values.add(secrets.get(name, call).reveal());
            } catch (ComptoirException unreadable) {
                // What nobody can read was told to nobody.
                continue;
            }
        }
        return values;
    }
}
