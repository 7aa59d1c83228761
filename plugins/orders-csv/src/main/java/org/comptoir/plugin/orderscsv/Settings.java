// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an admin may set. */
@ObjectClassDefinition(
        name = "%settings.name",
        description = "%settings.description",
        localization = "OSGI-INF/l10n/orders-csv")
@interface Settings {

    String PID = "org.comptoir.plugin.orderscsv";

    @AttributeDefinition(name = "%profilesFolder.name", description = "%profilesFolder.description", required = false)
    String profilesFolder() default "";
}
