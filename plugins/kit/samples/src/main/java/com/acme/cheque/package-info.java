// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** A sample: payment by cheque. */
@NullMarked
package com.acme.cheque;

import org.jspecify.annotations.NullMarked;
