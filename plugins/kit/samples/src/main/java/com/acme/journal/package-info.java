// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** A sample: posted entries as lines with tabs. */
@NullMarked
package com.acme.journal;

import org.jspecify.annotations.NullMarked;
