// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * What the tests of the core share: a database of each kind, a clock that is stepped by hand, the demo
 * company.
 *
 * <p>Domain modules use it in tests only; it is in no distribution.
 */
@NullMarked
package org.comptoir.testkit;

import org.jspecify.annotations.NullMarked;
