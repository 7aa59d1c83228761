// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How much one caller may ask of one node. */
@ObjectClassDefinition(name = "Comptoir REST", description = "How many requests one key, or one person, may send.")
public @interface RestSettings {

    @AttributeDefinition(
            name = "Requests a second",
            description = "Of one key or person on one node, in the long run. 0 for no limit.")
    int requestsPerSecond() default 1000;

    @AttributeDefinition(
            name = "Requests at once",
            description = "How many may come at once after a rest, at least as many as in a second.")
    int burst() default 5000;
}
