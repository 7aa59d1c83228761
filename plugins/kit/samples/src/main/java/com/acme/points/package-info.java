// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** A sample: points for orders, in tables of the plugin's own. */
@NullMarked
package com.acme.points;

import org.jspecify.annotations.NullMarked;
