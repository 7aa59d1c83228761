// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.access;

import java.time.LocalDate;
import java.util.Set;
import org.comptoir.model.id.ApiKeyId;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** A key to make, as clients ask for it. */
public record KeyBody(
        @Nullable @About("made by the client, else by the server")
        ApiKeyId id,

        @About(value = "what its owner calls it", example = "boutique en ligne")
        String name,

        @Nullable @About(value = "admin, accountant, warehouse or sales; none unless said otherwise", example = "sales")
        String role,

        @Nullable @About(value = "beside those of the role", example = "[\"stock:r\"]")
        Set<String> scopes,

        @Nullable @About("the last day it works, a year away at most; 90 days unless said otherwise")
        LocalDate expiresOn) {}
