// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.mail;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** One sender, as a factory configuration under the name {@code org.comptoir.plugin.mail}. */
@ObjectClassDefinition(
        localization = "OSGI-INF/l10n/bundle",
        name = "%settings.name",
        description = "%settings.description")
@interface Settings {

    /** What the sender is called: lower case, digits and hyphens. */
    @AttributeDefinition(name = "%name.name", description = "%name.description")
    String name() default "";

    /** The mail server. */
    @AttributeDefinition(name = "%host.name", description = "%host.description")
    String host() default "";

    /** Its port, as text: a number that is none is told, and stops nothing. */
    @AttributeDefinition(name = "%port.name", description = "%port.description")
    String port() default "587";

    /** How the connection is encrypted. */
    @AttributeDefinition(
            name = "%tls.name",
            description = "%tls.description",
            options = {
                @Option(label = "STARTTLS", value = "starttls"),
                @Option(label = "TLS", value = "implicit"),
                @Option(label = "%tls.none", value = "none")
            })
    String tls() default "starttls";

    /** Who signs in there; empty for nobody. */
    @AttributeDefinition(name = "%user.name", description = "%user.description")
    String user() default "";

    /** Where the password is kept, such as {@code secret:plugin/comptoir.notifier-mail/password}. */
    @AttributeDefinition(type = AttributeType.PASSWORD, name = "%password.name", description = "%password.description")
    String _password() default "";

    /** The address that messages come from. */
    @AttributeDefinition(name = "%from.name", description = "%from.description")
    String from() default "";
}
