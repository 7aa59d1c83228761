// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a member of a request or a parameter means, for the OpenAPI document. */
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface About {

    /** A few words, empty if the name says it. */
    String value() default "";

    /** What a client might send: the text itself for strings, JSON for anything else; empty to leave it out. */
    String example() default "";

    /** All values there can ever be; empty while the list is open. */
    String[] oneOf() default {};
}
