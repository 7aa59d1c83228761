// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How people are kept, let in and kept out. */
@NullMarked
package org.comptoir.people.internal;

import org.jspecify.annotations.NullMarked;
