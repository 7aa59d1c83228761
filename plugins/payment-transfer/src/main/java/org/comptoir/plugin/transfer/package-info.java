// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The plugin payment-transfer: payment by bank transfer: what the customer is told to pay, and the
 * match of what came.
 *
 * <p>Nothing depends on it. It depends on the extension points, the API and the model, never on the
 * kernel or on another plugin.
 */
@NullMarked
package org.comptoir.plugin.transfer;

import org.jspecify.annotations.NullMarked;
