// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.approval;

import org.comptoir.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * Over which value an admin must agree; absent where there is no limit, as at first.
 *
 * @param refund what of a payment an accountant may refund alone
 * @param adjustment what the warehouse may find or lose alone, at cost
 */
public record CompanyLimits(
        @Nullable Money refund, @Nullable Money adjustment) {}
