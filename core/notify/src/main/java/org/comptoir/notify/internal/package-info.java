// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How messages are queued, sent and forgotten. */
@NullMarked
package org.comptoir.notify.internal;

import org.jspecify.annotations.NullMarked;
