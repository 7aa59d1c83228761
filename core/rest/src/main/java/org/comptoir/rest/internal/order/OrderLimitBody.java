// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.order;

import org.comptoir.model.Money;
import org.comptoir.model.id.UserId;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** Up to which amount a buyer orders alone. */
record OrderLimitBody(
        @About("everybody of the organisation who has no limit of their own, unless said otherwise") @Nullable
        UserId buyer,

        @About("with VAT; left out to take the limit away") @Nullable
        Money amount) {}
