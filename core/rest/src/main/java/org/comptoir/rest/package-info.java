// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The HTTP face of the services: the API under /api/v1, its OpenAPI document and /health.
 *
 * <p>No module depends on it. It depends on the API and the kernel, never on a domain module.
 */
@NullMarked
package org.comptoir.rest;

import org.jspecify.annotations.NullMarked;
