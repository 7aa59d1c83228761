// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What resources share: days, downloads. */
@NullMarked
package org.comptoir.rest.internal.web;

import org.jspecify.annotations.NullMarked;
