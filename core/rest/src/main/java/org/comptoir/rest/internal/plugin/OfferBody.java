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
        String version,

        @Nullable
        @About(
                value = "the key that must have signed it; the one that signed what is here unless given",
                example = "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
        String publisher) {

    String versionOrEmpty() {
        return version == null ? "" : version;
    }

    String publisherOrEmpty() {
        return publisher == null ? "" : publisher;
    }
}
