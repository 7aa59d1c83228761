// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;
import org.osgi.annotation.bundle.Requirement;

/**
 * The passport of a plugin, on any one class of it. The build writes it into the bundle's manifest, where it is read
 * without starting anything; the framework refuses the bundle on a platform that it was not made for. What follows from
 * the code is not said here: extension points, their versions, settings, the version of Java.
 *
 * <pre>{@code
 * @ComptoirPlugin(
 *         id = "acme.pay",
 *         name = "%name",
 *         publisher = "Acme SARL",
 *         licence = "EUPL-1.2",
 *         network = "api.acme.example:443",
 *         reads = "orders",
 *         writes = "payments",
 *         countries = {"FR", "BE"},
 *         support = "https://acme.example/support")
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Capability(namespace = ComptoirPlugin.NAMESPACE)
@ComptoirPlugin.OnPlatform
public @interface ComptoirPlugin {

    /** The namespace of the capability that a plugin's manifest carries. */
    String NAMESPACE = "org.comptoir.plugin";

    /** The namespace of the capability that the platform provides, with its version. */
    String PLATFORM = "org.comptoir.platform";

    /** The plugin's name for machines: lower case, digits, dots and hyphens, 3 to 64 characters. Never changes. */
    @Attribute(NAMESPACE)
    String id();

    /** What people call it; {@code %key} is looked up in {@code OSGI-INF/l10n/bundle.properties} and {@code _fr}. */
    @Attribute
    String name();

    /** Who publishes it. */
    @Attribute
    String publisher();

    /** Its licence as an SPDX expression. */
    @Attribute
    String licence();

    /** One sentence for a list of plugins, as {@link #name}. */
    @Attribute
    String description() default "";

    /** The hosts that it talks to, each with its port, such as {@code api.acme.example:443}. */
    @Attribute
    String[] network() default {};

    /**
     * The kinds of data that it reads, such as {@code orders}: what it calls in services of the API, and what the core reads
     * for it. Names of {@code org.comptoir.api.access.Resources} alone; a service refuses what is not named here.
     */
    @Attribute
    String[] reads() default {};

    /** The kinds of data that it writes, such as {@code payments}; as {@link #reads}, which it does not include. */
    @Attribute
    String[] writes() default {};

    /** The personal data that it keeps or passes on, such as {@code email}. */
    @Attribute
    String[] personalData() default {};

    /** The countries whose law it knows or whose services it connects, as ISO 3166-1 codes; none where it is for all. */
    @Attribute
    String[] countries() default {};

    /** Where its users find help; an address of the web or of mail. */
    @Attribute
    String support() default "";

    /** What makes the framework refuse a plugin on another major version of the platform. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.ANNOTATION_TYPE)
    @Requirement(namespace = PLATFORM, filter = "(&(version>=1.0)(!(version>=2.0)))")
    @interface OnPlatform {}
}
