// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * What plugins and the faces of the server may call: the services of the core, one package per part. Needs the model
 * alone. Every write takes a {@link org.comptoir.model.Call} and can be retried with its idempotency key; every read is
 * confined to the call's company. Services are safe for many threads. Refusals are
 * {@link org.comptoir.model.ComptoirException}s with stable codes; {@code common} ones are {@code *.unknown} (no such
 * thing in this company), {@code *.stale} (changed since the version that was read) and {@code *.taken} (a unique name
 * is in use).
 */
@NullMarked
@Version("1.0.0")
package org.comptoir.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
