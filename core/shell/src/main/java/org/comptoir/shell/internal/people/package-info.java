// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Commands about the people who sign in. */
@NullMarked
package org.comptoir.shell.internal.people;

import org.jspecify.annotations.NullMarked;
