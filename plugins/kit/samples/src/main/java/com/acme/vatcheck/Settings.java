// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.vatcheck;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator may set, under the name {@code com.acme.vatcheck}. */
@ObjectClassDefinition(
        localization = "OSGI-INF/l10n/vatcheck",
        name = "%settings.name",
        description = "%settings.description")
@interface Settings {

    /** Where the office's key is kept, such as {@code secret:plugin/acme.samples/office}. */
    @AttributeDefinition(type = AttributeType.PASSWORD, name = "%key.name", description = "%key.description")
    String _key() default "";
}
