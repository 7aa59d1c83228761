// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an operation does, for the OpenAPI document, and how its answer is marked. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Does {

    /** One sentence. */
    String value();

    /** The status of a success. */
    int status() default 200;

    /** The stable codes it may refuse with, beside those that every operation shares. */
    String[] refuses() default {};

    /** Whether a key is refused, whatever its scopes: only somebody who is signed in may ask. */
    boolean people() default false;

    /** How many bytes its body may have at most. */
    int mostBytes() default 1 << 20;

    /** How long a caller is taken to wait; work that cannot end before should refuse. */
    int patienceSeconds() default 30;
}
