// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How long logs are kept. */
@ObjectClassDefinition(name = "Logs", description = "How long the files of the server's log are kept")
public @interface LogSettings {

    @AttributeDefinition(
            name = "Days",
            description = "Files last written to before so many days are deleted; at least 1")
    int logDays() default 365;
}
