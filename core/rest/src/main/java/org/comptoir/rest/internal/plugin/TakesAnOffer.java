// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.comptoir.rest.Refuses;

/** Takes a plugin of the catalogues. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Refuses({
    "plugin.not-offered",
    "plugin.source-unreachable",
    "plugin.archive-digest",
    "plugin.archive-missing",
    "plugin.archive-other"
})
@interface TakesAnOffer {}
