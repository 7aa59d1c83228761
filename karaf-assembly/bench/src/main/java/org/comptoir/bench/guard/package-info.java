// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What the guard between core and plugins costs, in nanoseconds. Its state is made by JMH, so it knows of no null. */
package org.comptoir.bench.guard;
