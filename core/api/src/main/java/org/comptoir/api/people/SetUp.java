// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import org.comptoir.api.access.NotForPlugins;
import org.comptoir.api.company.CompanyRequest;
import org.osgi.annotation.versioning.ProviderType;

/** The first company of a new server and the person who runs it. */
@NotForPlugins
@ProviderType
public interface SetUp {

    /** Whether the server has neither company nor key nor person, and waits for them. */
    boolean isOpen();

    /**
     * Founds a company and takes in the person who runs it, with the roles {@code admin} and {@code plugin-admin}; all or
     * nothing, and once. Refused, in this order: {@code sign-in.throttled} (five wrong tokens, as {@link SignIn} says),
     * {@code setup.done}, {@code setup.token}, whatever {@link org.comptoir.api.company.Companies#create} refuses, and what
     * {@link Users#invite} says of e-mail, name and language.
     *
     * @param token what lies in the data folder, see {@link org.comptoir.api.access.FirstRun}
     * @param key whether to make an admin key for programs as well
     */
    FirstSteps found(
            String token,
            CompanyRequest company,
            String email,
            String name,
            String language,
            boolean key,
            Visitor visitor);
}
