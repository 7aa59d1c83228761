// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * Money through payment services.
 *
 * <p>No module depends on it: REST and the console reach it through the services of the API.
 */
@NullMarked
package org.comptoir.payments;

import org.jspecify.annotations.NullMarked;
