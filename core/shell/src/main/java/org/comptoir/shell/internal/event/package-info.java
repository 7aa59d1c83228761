// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Facts, and what could not be delivered. */
@NullMarked
package org.comptoir.shell.internal.event;

import org.jspecify.annotations.NullMarked;
