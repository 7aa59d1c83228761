// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How companies, customers, representatives and keys are kept. */
@NullMarked
package org.comptoir.accounts.internal;

import org.jspecify.annotations.NullMarked;
