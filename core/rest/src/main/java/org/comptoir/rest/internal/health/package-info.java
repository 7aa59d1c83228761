// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Whether this server can serve, and where its doors are. */
@NullMarked
package org.comptoir.rest.internal.health;

import org.jspecify.annotations.NullMarked;
