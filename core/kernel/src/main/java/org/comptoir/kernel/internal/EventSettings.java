// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How long what could not be delivered is kept. */
@ObjectClassDefinition(name = "Comptoir events", description = "How long undelivered facts wait.")
public @interface EventSettings {

    @AttributeDefinition(
            name = "Days a handler may be away",
            description = "At least 1. Then it is forgotten, and what waits for it becomes dead letters.")
    int handlerDays() default 30;

    @AttributeDefinition(
            name = "Days to keep dead letters",
            description = "At least 1. Until then they can be replayed; afterwards they are dropped.")
    int deadLetterDays() default 90;
}
