// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Orders. */
@NullMarked
package org.comptoir.shell.internal.order;

import org.jspecify.annotations.NullMarked;
