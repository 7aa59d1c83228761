// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.access;

import java.nio.file.Path;
import java.util.Optional;
import org.comptoir.api.company.Company;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How the first key, or the first company and person, of a server come into the world: against a one-time token that lies in the data folder, readable by
 * the server's user alone, as long as the server has neither. There is no default password anywhere.
 */
@NotForPlugins
@ProviderType
public interface FirstRun {

    /** Where the token lies; empty once it was redeemed, or the server has a key. */
    Optional<Path> tokenFile();

    /**
     * Founds a company and makes its first admin key, both or neither; the token is worth nothing afterwards. Refused, in
     * this order: {@code setup.done} (the server has a key), {@code setup.token} (not the token), and whatever
     * {@link org.comptoir.api.company.Companies#create} refuses.
     *
     * @param call who asks; its company does not matter
     */
    FirstKey redeem(String token, CompanyId company, CompanyRequest request, Call call);

    /**
     * Lets whoever shows the token settle one thing after the other. Refused, in this order: {@code setup.done}, {@code
     * setup.token}.
     */
    SetUpPass begin(String token, Call call);

    /** What is settled so far, by whoever it was. Refused, in this order: {@code setup.done}, {@code setup.pass}. */
    SetUpDraft draft(String pass, Call call);

    /**
     * Settles more, or something else. What was confirmed outlives the server. Refused, in this order: {@code setup.done},
     * {@code setup.pass}, and what {@link org.comptoir.api.company.Companies#create} refuses of the company itself.
     */
    void keep(String pass, SetUpDraft draft, Call call);

    /**
     * Founds the company that was settled, whose first admin is a person whom the caller takes in with the same commit; token
     * and pass are worth nothing afterwards. Refused, in this order: {@code setup.done}, {@code setup.pass}, {@code
     * setup.unsettled} (no company or no year yet), and as {@link org.comptoir.api.company.Companies#create}.
     */
    Company found(String pass, CompanyId company, Call call);

    /** Whether the call's company was founded step by step, and its admin has not said yet that set-up is over. */
    boolean isUnfinished(Call call);

    /** Says so. */
    void finish(Call call);

    /**
     * Makes the first admin key for a company that is there already, such as the demo company. Refused, in this order:
     * {@code setup.done}, {@code setup.token}, {@code company.unknown}.
     */
    FirstKey redeemFor(String token, String companyCode, Call call);
}
