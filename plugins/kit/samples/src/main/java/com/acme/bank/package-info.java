// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** A sample: the lines of bank accounts. */
@NullMarked
package com.acme.bank;

import org.jspecify.annotations.NullMarked;
