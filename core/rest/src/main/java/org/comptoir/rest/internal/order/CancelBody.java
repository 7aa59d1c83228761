// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.order;

import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** Why an order is given up. */
public record CancelBody(
        @Nullable @About(value = "why", example = "Commande en double")
        String reason) {}
