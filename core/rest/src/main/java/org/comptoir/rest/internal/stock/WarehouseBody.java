// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.stock;

import org.comptoir.rest.About;

/** A warehouse as clients name it. */
public record WarehouseBody(
        @About(example = "Entrepôt de Lyon") String name) {}
