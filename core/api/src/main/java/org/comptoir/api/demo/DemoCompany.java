// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.demo;

import org.comptoir.api.access.NotForPlugins;
import org.comptoir.api.company.Company;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The demo company <em>Maison Lenoir</em>, with its customers. The service appears on servers started with
 * {@code comptoir.demo=true}, once the company is there; parts of the core that have something to show wait for it.
 */
@NotForPlugins
@ProviderType
public interface DemoCompany {

    Company company();

    /** A call of the system on the demo company's books. @param part who acts, such as {@code demo-catalogue} */
    Call call(String part);
}
