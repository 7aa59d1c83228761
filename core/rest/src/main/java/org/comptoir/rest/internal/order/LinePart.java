// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.order;

import java.math.BigDecimal;
import org.comptoir.rest.About;

/** How much of a line. */
public record LinePart(
        @About(value = "of the line, from 1", example = "1") int position,
        @About(value = "positive", example = "2") BigDecimal quantity) {}
