// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.event;

import org.comptoir.rest.About;

/** Which delivery is to be tried again. */
public record ReplayBody(
        @About(value = "the fact's place in the feed", example = "1042")
        long position,

        @About(value = "to whom", example = "webhooks") String handler) {}
