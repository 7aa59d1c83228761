// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What a company keeps to itself, such as the keys that its plugins present elsewhere. */
@NullMarked
package org.comptoir.shell.internal.secret;

import org.jspecify.annotations.NullMarked;
