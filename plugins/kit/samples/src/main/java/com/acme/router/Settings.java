// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.router;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator may set, under the name {@code com.acme.router}. */
@ObjectClassDefinition(
        localization = "OSGI-INF/l10n/router",
        name = "%settings.name",
        description = "%settings.description")
@interface Settings {

    /** Codes of warehouses, the favourite first. */
    @AttributeDefinition(name = "%warehouses.name", description = "%warehouses.description", required = false)
    String[] warehouses() default {};
}
