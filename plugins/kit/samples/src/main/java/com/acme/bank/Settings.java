// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.bank;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One access to the bank, as a factory configuration under the name {@code com.acme.bank}. */
@ObjectClassDefinition(
        localization = "OSGI-INF/l10n/bank",
        name = "%settings.name",
        description = "%settings.description")
@interface Settings {

    /** What lines and cursors are filed under: lower case, digits and hyphens; never changes. */
    @AttributeDefinition(name = "%name.name", description = "%name.description")
    String name() default "";

    /** The code of the company whose accounts they are. */
    @AttributeDefinition(name = "%company.name", description = "%company.description")
    String company() default "";

    /** The accounts, by IBAN. */
    @AttributeDefinition(name = "%accounts.name", description = "%accounts.description")
    String[] accounts() default {};

    /** Where the token of the holder's consent is kept, such as {@code secret:plugin/acme.samples/bank}. */
    @AttributeDefinition(type = AttributeType.PASSWORD, name = "%token.name", description = "%token.description")
    String _token() default "";
}
