// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.comptoir.rest.Refuses;

/** Opens an archive, and lets none through that is not what it should be. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Refuses({
    "plugin.archive-component",
    "plugin.archive-content",
    "plugin.archive-damaged",
    "plugin.archive-duplicate",
    "plugin.archive-embeds",
    "plugin.archive-forbidden",
    "plugin.archive-import",
    "plugin.archive-manifest",
    "plugin.archive-no-passport",
    "plugin.archive-passport",
    "plugin.archive-path",
    "plugin.archive-publisher",
    "plugin.archive-reserved",
    "plugin.archive-resource",
    "plugin.archive-revoked",
    "plugin.archive-sbom",
    "plugin.archive-signature",
    "plugin.archive-too-large",
    "plugin.archive-undeclared",
    "plugin.archive-unsigned",
    "plugin.archive-verdict",
    "plugin.key-malformed"
})
@interface TakesAnArchive {}
