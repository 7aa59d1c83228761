// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * How a plugin reaches the world: over HTTP, its own tables, tasks that recur, and what it must keep to itself. Each is a
 * service that the core offers to each plugin by itself, by the passport of the bundle that asks.
 *
 * <p>Refused of all of them, with {@link org.comptoir.model.ComptoirException}: {@code broker.no-passport} (FORBIDDEN: the
 * bundle that asks has no {@link org.comptoir.spi.ComptoirPlugin}), {@code broker.stopped} (UNAVAILABLE: the bundle that
 * asks was stopped).
 */
@NullMarked
@Version("1.0.0")
package org.comptoir.spi.broker.v1;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
