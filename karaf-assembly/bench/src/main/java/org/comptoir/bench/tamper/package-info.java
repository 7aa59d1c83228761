// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * Changes posted rows of a running server by SQL, past the server, and looks whether its proofs find each change. Nothing
 * depends on it; it uses the API's client of the package above, and the verifier that the distribution ships.
 */
@NullMarked
package org.comptoir.bench.tamper;

import org.jspecify.annotations.NullMarked;
