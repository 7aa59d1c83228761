// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.party;

import java.util.Collection;
import java.util.Map;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.model.Call;
import org.comptoir.model.id.PartyId;
import org.osgi.annotation.versioning.ProviderType;

/** The customers of a company. */
@ProviderType
public interface Customers {

    /** Refused: {@code customer.code-taken}, {@code siren.*}, {@code siret.*}, {@code vat-number.*}. */
    Customer create(PartyId id, CustomerRequest request, Call call);

    /** Refused: {@code customer.unknown}, {@code customer.stale}. */
    Customer update(PartyId id, long version, CustomerRequest request, Call call);

    /** Refused: {@code customer.unknown}. */
    Customer get(PartyId id, Call call);

    /** Those that exist, by code. */
    Map<String, Customer> byCodes(Collection<String> codes, Call call);

    /** By code. @param search a part of code, name or e-mail, whatever its case; empty for all */
    Page<Customer> list(String search, PageRequest page, Call call);
}
