// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What all samples of the how-to guides have in common: one passport, since they are one bundle here. */
@NullMarked
package com.acme.samples;

import org.jspecify.annotations.NullMarked;
