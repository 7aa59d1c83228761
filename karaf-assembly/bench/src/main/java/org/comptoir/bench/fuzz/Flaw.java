// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.fuzz;

import java.util.Random;

/** One way to make a request worse. */
@FunctionalInterface
interface Flaw {

    void make(Draft draft, Nasty nasty, Random random);
}
