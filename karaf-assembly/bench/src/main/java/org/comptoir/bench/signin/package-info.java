// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Many people sign in at once, while others work. */
@NullMarked
package org.comptoir.bench.signin;

import org.jspecify.annotations.NullMarked;
