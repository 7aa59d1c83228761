// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What authorities say of the VAT numbers of customers. */
@NullMarked
package org.comptoir.accounts.internal.vatcheck;

import org.jspecify.annotations.NullMarked;
