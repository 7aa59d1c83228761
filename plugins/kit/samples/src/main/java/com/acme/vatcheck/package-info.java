// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** A sample: VAT numbers, checked by an office. */
@NullMarked
package com.acme.vatcheck;

import org.jspecify.annotations.NullMarked;
