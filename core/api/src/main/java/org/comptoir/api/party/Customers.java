// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.party;

import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.api.access.Reads;
import org.comptoir.api.access.Writes;
import org.comptoir.model.Call;
import org.comptoir.model.id.PartyId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The customers of a company, as far as the call reaches: the others are unknown. A sales representative who takes one in
 * has it from then on; a buyer takes none in ({@code access.out-of-reach}) and changes contacts, addresses and language of
 * their own alone ({@code customer.field-fixed}).
 */
@ProviderType
public interface Customers {

    /**
     * Takes a customer in; the id is the caller's. Refused, in this order: {@code field.*}, {@code customer.kind},
     * {@code siren.*}, {@code siret.*}, {@code vat-number.*}, {@code customer.vat-number-checked} (there is no number),
     * {@code email.malformed}, {@code customer.language}, {@code customer.id-taken}, {@code customer.code-taken}.
     */
    @Writes("customers")
    Customer create(PartyId id, CustomerRequest request, Call call);

    /**
     * Changes a customer. Refused as for {@link #create}, then {@code customer.unknown}, {@code customer.erased}, {@code customer.stale},
     * {@code customer.code-taken}.
     */
    @Writes("customers")
    Customer update(PartyId id, long version, CustomerRequest request, Call call);

    /** Refused: {@code customer.unknown}. */
    @Reads("customers")
    Customer get(PartyId id, Call call);

    /** Those that exist, by code. */
    @Reads("customers")
    Map<String, Customer> byCodes(Collection<String> codes, Call call);

    /** Those that exist, by id. */
    @Reads("customers")
    Map<PartyId, Customer> byIds(Collection<PartyId> ids, Call call);

    /** By code. @param search a part of code, name or e-mail, whatever its case; empty for all */
    @Reads("customers")
    default Page<Customer> list(String search, PageRequest page, Call call) {
        return list(CustomerSelection.ALL.matching(search), page, call).onwards();
    }

    /**
     * Some of them. Refused: {@code search.too-long}, {@code field.control-character}, {@code page.cursor} (also one of
     * another sort).
     */
    @Reads("customers")
    ListPage<Customer> list(CustomerSelection selection, PageRequest page, Call call);

    /** How many there are. Refused: {@code search.too-long}, {@code field.control-character}. */
    @Reads("customers")
    Counted count(CustomerSelection selection, Call call);

    /**
     * All of them on their way out, one by one; the audit trail says so before the first. Refused as {@link #count}, and
     * whatever the consumer throws.
     */
    @NotForPlugins
    void export(CustomerSelection selection, Consumer<Customer> consumer, Call call);
}
