// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What makes a password good enough, and how it is kept. */
@NullMarked
package org.comptoir.people.internal.password;

import org.jspecify.annotations.NullMarked;
