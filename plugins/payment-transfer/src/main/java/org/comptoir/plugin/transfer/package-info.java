// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The plugin payment-transfer: payment by bank transfer, and the QR code that fills in the payer's form.
 *
 * <p>Nothing depends on it. It depends on the extension points and the model, never on the kernel or on another plugin.
 */
@NullMarked
package org.comptoir.plugin.transfer;

import org.jspecify.annotations.NullMarked;
