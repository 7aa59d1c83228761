// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import org.comptoir.kernel.Schemas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The module's tables, up to date. Services that touch them ask for it. */
@Component(service = AccountsSchema.class)
public final class AccountsSchema {

    @Activate
    public AccountsSchema(@Reference Schemas schemas) {
        schemas.migrate("accounts", AccountsSchema.class);
    }
}
