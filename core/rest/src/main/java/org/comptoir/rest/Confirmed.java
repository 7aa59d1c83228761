// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation for which a person must have proven who they are within the last five minutes: an unlocked screen must not
 * be enough for it. Refused: {@code session.unconfirmed}. Programs, which have nothing else than their key to show, are not
 * asked.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Confirmed {

    /** Whoever has this scope is not asked; with none, every person is. */
    String unless() default "";
}
