// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vatfr;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an admin may set, under the PID {@code org.comptoir.plugin.vatfr}. */
@ObjectClassDefinition(
        localization = "OSGI-INF/l10n/vat-fr",
        name = "%settings.name",
        description = "%settings.description")
@interface Settings {

    /** Further dated rates; one value may also hold several, separated by commas. */
    @AttributeDefinition(name = "%rates.name", description = "%rates.description", required = false)
    String[] rates() default {};
}
