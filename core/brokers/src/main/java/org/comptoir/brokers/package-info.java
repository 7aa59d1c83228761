// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How plugins reach the world, each by itself and within what its passport says. */
@NullMarked
package org.comptoir.brokers;

import org.jspecify.annotations.NullMarked;
