// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Words for people. */
@NullMarked
package org.comptoir.kernel.text;

import org.jspecify.annotations.NullMarked;
