// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an admin allows plugins beyond what they may do anyhow. */
@ObjectClassDefinition(name = "Comptoir brokers", description = "How far plugins may reach.")
public @interface BrokerSettings {

    @AttributeDefinition(
            name = "Private hosts",
            description = "Hosts, as host:port, that plugins may talk to though they lead to a private address.")
    String[] privateHosts() default {};

    @AttributeDefinition(
            name = "Unencrypted hosts",
            description = "Hosts, as host:port, that plugins may talk to by http.")
    String[] plainHosts() default {};

    @AttributeDefinition(
            name = "Sockets",
            description = "Hosts that a plugin may connect to without HTTP, as plugin:host:port.")
    String[] sockets() default {};

    @AttributeDefinition(
            name = "Lent variables",
            description = "Variables of the environment that a plugin may read, as plugin:VARIABLE.")
    String[] variables() default {};

    @AttributeDefinition(name = "Largest answer (bytes)", description = "Of an answer over HTTP, when unpacked.")
    int answerBytes() default 2_097_152;

    @AttributeDefinition(
            name = "Longest request (seconds)",
            description = "From 1 to 300. How long a request and its answer may take.")
    int requestSeconds() default 30;
}
