// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.connect;

import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** From where a shop's orders are pulled. */
public record PullBody(
        @Nullable
        @About(
                value = "cursor to go on where the last pull ended, start to go through all orders again",
                oneOf = {"cursor", "start"})
        String from) {}
