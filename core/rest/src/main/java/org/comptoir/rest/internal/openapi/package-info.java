// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The OpenAPI document, made from the resources that are there. */
@NullMarked
package org.comptoir.rest.internal.openapi;

import org.jspecify.annotations.NullMarked;
