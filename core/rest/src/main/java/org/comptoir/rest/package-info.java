// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The HTTP face of the services: the API under {@code /api/v1}, its OpenAPI document and {@code /health}. Resources are
 * services with the standard {@code @JakartarsResource}; plugins add theirs the same way, and declare with
 * {@link org.comptoir.rest.Needs} and {@link org.comptoir.rest.Does} what each operation needs and does. A method's
 * parameter {@code @Context Call} is the call to hand to services, {@code @Context ApiKey} the key behind it. Depends on
 * the kernel and the API; nothing depends on it.
 */
@NullMarked
@Version("1.0.0")
package org.comptoir.rest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
