// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.company;

import java.util.List;
import java.util.Optional;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.api.access.Reads;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.osgi.annotation.versioning.ProviderType;

/** The companies of this server. */
@ProviderType
public interface Companies {

    /**
     * Founds a company; the id is the caller's, so that a retry founds it once. Refused, in this order: {@code field.*},
     * {@code company.code}, {@code siren.*}, {@code siret.*}, {@code vat-number.*}, {@code company.vat-scheme},
     * {@code iban.*}, {@code bic.*}, {@code email.malformed}, {@code company.id-taken}, {@code company.code-taken}.
     */
    @NotForPlugins
    Company create(CompanyId id, CompanyRequest request, Call call);

    /**
     * Changes the call's company. Refused as for {@link #create}, then {@code company.unknown},
     * {@code company.currency-fixed}, {@code company.zone-fixed}, {@code company.stale}, {@code company.code-taken}.
     */
    @NotForPlugins
    Company update(long version, CompanyRequest request, Call call);

    /** The call's company; answered from memory, no older than a second. Refused: {@code company.unknown}. */
    @Reads("companies")
    Company get(Call call);

    @Reads("companies")
    Optional<Company> byCode(String code);

    /** All companies, by code. */
    @Reads("companies")
    List<Company> all();
}
