// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * People who sign in: who they are, what they prove themselves with, how tries are held up, and the sessions that come of it.
 * Depends on the kernel; nothing depends on it.
 */
@NullMarked
package org.comptoir.people;

import org.jspecify.annotations.NullMarked;
