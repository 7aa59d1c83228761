// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.fec;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What an admin may set. */
@ObjectClassDefinition(
        name = "%settings.name",
        description = "%settings.description",
        localization = "OSGI-INF/l10n/export-fec")
@interface Settings {

    String PID = "org.comptoir.export-fec";

    @AttributeDefinition(
            name = "%encoding.name",
            description = "%encoding.description",
            options = {@Option(label = "ISO 8859-15", value = "ISO-8859-15"), @Option(label = "UTF-8", value = "UTF-8")
            })
    String encoding() default "ISO-8859-15";

    @AttributeDefinition(name = "%zone.name", description = "%zone.description")
    String zone() default "Europe/Paris";

    @AttributeDefinition(name = "%openingJournal.name", description = "%openingJournal.description")
    String openingJournal() default "AN";
}
