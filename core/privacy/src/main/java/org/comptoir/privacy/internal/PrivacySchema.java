// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import org.comptoir.kernel.Schemas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The module's tables, up to date. Services that touch them ask for it. */
@Component(service = PrivacySchema.class)
public final class PrivacySchema {

    @Activate
    public PrivacySchema(@Reference Schemas schemas) {
        schemas.migrate("privacy", PrivacySchema.class);
    }
}
