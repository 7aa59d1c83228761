// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
@NullMarked
package org.comptoir.web.internal.page.ledger;

import org.jspecify.annotations.NullMarked;
