// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.comptoir.rest.Refuses;

/** Lets a version of a plugin serve. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Refuses({"plugin.name-taken", "plugin.touches-core", "plugin.unresolved", "plugin.not-started", "plugin.unhealthy"})
@interface BringsAPlugin {}
