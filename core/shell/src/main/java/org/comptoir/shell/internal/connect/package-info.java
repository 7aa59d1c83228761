// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Commands about shops whose orders are pulled. */
@NullMarked
package org.comptoir.shell.internal.connect;

import org.jspecify.annotations.NullMarked;
