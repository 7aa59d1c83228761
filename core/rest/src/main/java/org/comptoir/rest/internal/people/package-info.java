// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The people of a company and of its buyers, over HTTP. */
@NullMarked
package org.comptoir.rest.internal.people;

import org.jspecify.annotations.NullMarked;
