// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.migrations.gap;

/** The migrations beside it are what matters. */
public final class Gap {

    private Gap() {}
}
