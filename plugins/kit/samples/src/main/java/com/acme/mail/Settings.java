// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.mail;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One sender, as a factory configuration under the name {@code com.acme.mail}. */
@ObjectClassDefinition(
        localization = "OSGI-INF/l10n/mail",
        name = "%settings.name",
        description = "%settings.description")
@interface Settings {

    /** What the sender is called: lower case, digits and hyphens. */
    @AttributeDefinition(name = "%name.name", description = "%name.description")
    String name() default "";

    /** The address that messages come from. */
    @AttributeDefinition(name = "%from.name", description = "%from.description")
    String from() default "";

    /** Where the service's key is kept, such as {@code secret:plugin/acme.samples/mail}. */
    @AttributeDefinition(type = AttributeType.PASSWORD, name = "%key.name", description = "%key.description")
    String _key() default "";
}
