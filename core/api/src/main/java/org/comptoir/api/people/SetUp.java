// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.time.LocalDate;
import java.util.Set;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.api.access.SetUpDraft;
import org.comptoir.api.access.SetUpPass;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The first company of a new server and the person who runs it, a step at a time. What a step settles is kept at once, and is
 * there after the server was killed; until the last of them there is neither company nor person.
 *
 * <p>Refused by all that take a pass: {@code setup.done} (somebody set the server up meanwhile), {@code setup.pass} (it ended;
 * show the token again).
 */
@NotForPlugins
@ProviderType
public interface SetUp {

    /** Whether the server has neither company nor key nor person, and waits for them. */
    boolean isOpen();

    /**
     * Lets in whoever has the token that lies in the data folder, see {@link org.comptoir.api.access.FirstRun}. Refused, in
     * this order: {@code sign-in.throttled} (five wrong tokens, as {@link SignIn} says), {@code setup.done}, {@code
     * setup.token}.
     */
    SetUpPass begin(String token, Visitor visitor);

    /** What is settled so far. */
    SetUpDraft draft(String pass, Visitor visitor);

    /** Which database the server keeps everything in. */
    DatabaseInUse database(String pass, Visitor visitor);

    /**
     * Settles who the company is. How it charges VAT stays as it was; its VAT number too, as long as it is the company's.
     * Refused as {@link org.comptoir.api.company.Companies#create} refuses a company.
     */
    SetUpDraft keepCompany(String pass, CompanyRequest company, Visitor visitor);

    /**
     * Settles how it charges VAT, and with which fiscal year its books begin. Refused, in this order: {@code
     * setup.unsettled} (no company yet), what {@link org.comptoir.api.ledger.FiscalYears#checked} refuses, and as {@link
     * #keepCompany}.
     *
     * @param vatNumber empty for none, as under the small-business scheme
     */
    SetUpDraft keepTax(
            String pass,
            Set<String> vatSchemes,
            String vatNumber,
            LocalDate yearFrom,
            LocalDate yearTo,
            Visitor visitor);

    /**
     * Founds the company and takes in the person who runs it, with the roles {@code admin} and {@code plugin-admin}; all or
     * nothing, and once. They have to enrol a second factor when they sign in. Refused, in this order: {@code
     * setup.unsettled}, what {@link Users#invite} says of e-mail, name and language, {@code password.*} and {@code
     * sign-in.busy} as {@link SignIn#choosePassword}, what {@link org.comptoir.api.company.Companies#create} refuses.
     */
    void found(String pass, String email, String name, String language, String password, Visitor visitor);

    /** Whether what comes after that, plugins and the like, still waits for the admin of the call's company. */
    boolean isUnfinished(Call call);

    /** Says that it no longer does. */
    void finish(Call call);
}
