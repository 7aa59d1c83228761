// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How plugins come and go. */
@ObjectClassDefinition(name = "Comptoir plugins", description = "How plugins come into the server and leave it.")
public @interface LifeSettings {

    @AttributeDefinition(
            name = "Development mode",
            description = "Lets plugins in that nobody vouches for. For a developer's own server, never for a shop's.")
    boolean development() default false;

    @AttributeDefinition(
            name = "Publishers' keys",
            description = "Ed25519 keys, as the line between the marks of a PEM file; what they signed may be let in.")
    String[] publishers() default {};

    @AttributeDefinition(
            name = "Catalogues' keys",
            description = "Ed25519 keys whose catalogues may be read. Reading one lets nothing in.")
    String[] catalogues() default {};

    @AttributeDefinition(
            name = "Revoked archives and keys",
            description = "SHA-256 of archives, and keys of publishers: let in no more, and taken out of service where"
                    + " they serve.")
    String[] revoked() default {};

    @AttributeDefinition(
            name = "Sources",
            description = "Where plugins are looked for by their ids: folders and https addresses of catalogues.")
    String[] sources() default {};

    @AttributeDefinition(
            name = "Minutes between looks at the sources",
            description = "How often the catalogues are read anew for what they revoke; 0 never does.")
    int sourcesMinutes() default 60;

    @AttributeDefinition(
            name = "Name of this node",
            description = "How this server is called among those on one database; unless given, after its machine and"
                    + " its data folder. Give it where the machine's name changes with each start.")
    String node() default "";

    @AttributeDefinition(
            name = "Seconds of probation",
            description = "How long a new version's health is watched, each second, before the change is final.")
    int probationSeconds() default 60;

    @AttributeDefinition(
            name = "Seconds of overlap",
            description = "At least 2. How long a former version stays after another took over, for those inside it.")
    int overlapSeconds() default 2;
}
