// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.payment;

import org.comptoir.model.Money;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** Money to give back, as clients ask for it. */
public record RefundBody(
        @Nullable @About("all that is left unless said otherwise")
        Money amount,

        @Nullable @About("why; the payer may read it") String reason) {}
