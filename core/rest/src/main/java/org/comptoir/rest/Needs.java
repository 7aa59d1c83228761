// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope that an operation needs; of several, any one suffices. An operation without one is refused to everybody. Which
 * rows it then sees, and which of their fields, is a matter of what the caller reaches and may know besides.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    /** The scope of operations that anybody may call. */
    String NOTHING = "nothing";

    /** The scope of operations that anybody may call who is signed in; programs have it never. */
    String PERSON = "person";

    String[] value();
}
