// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Proves exported books with nothing but the JDK. Rules: the README.txt in each export. */
@NullMarked
package org.comptoir.verifier;

import org.jspecify.annotations.NullMarked;
