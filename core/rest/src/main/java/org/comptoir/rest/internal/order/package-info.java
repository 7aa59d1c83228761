// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Orders over HTTP. */
@NullMarked
package org.comptoir.rest.internal.order;

import org.jspecify.annotations.NullMarked;
