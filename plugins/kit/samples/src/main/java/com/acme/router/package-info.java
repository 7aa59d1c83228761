// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** A sample: warehouses in the order that an admin wants. */
@NullMarked
package com.acme.router;

import org.jspecify.annotations.NullMarked;
