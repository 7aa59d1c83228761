// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The feed of facts over HTTP. */
@NullMarked
package org.comptoir.rest.internal.event;

import org.jspecify.annotations.NullMarked;
