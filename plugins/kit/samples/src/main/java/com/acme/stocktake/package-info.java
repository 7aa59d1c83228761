// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** A sample: the slips of a stock-take. */
@NullMarked
package com.acme.stocktake;

import org.jspecify.annotations.NullMarked;
