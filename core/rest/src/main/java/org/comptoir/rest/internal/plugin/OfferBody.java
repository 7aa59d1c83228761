// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.plugin;

import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** Which plugin of the catalogues is meant. */
public record OfferBody(
        @About(value = "the plugin's id", example = "acme.rabais")
        String plugin,

        @Nullable @About(value = "the highest that was not revoked unless given", example = "1.1.0")
        String version) {

    String versionOrEmpty() {
        return version == null ? "" : version;
    }
}
