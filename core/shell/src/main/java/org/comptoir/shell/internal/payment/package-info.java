// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Commands about payments. */
@NullMarked
package org.comptoir.shell.internal.payment;

import org.jspecify.annotations.NullMarked;
