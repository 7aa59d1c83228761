// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** A sample: a report on sales. */
@NullMarked
package com.acme.sales;

import org.jspecify.annotations.NullMarked;
