// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service or a method that no plugin may call, whatever its passport says: what decides who may do what, what cannot be
 * taken back, and steps of the core's own that make sense within one of its transactions alone. A plugin is refused with
 * {@code plugin.core-only}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NotForPlugins {}
