// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.approval;

import org.jspecify.annotations.Nullable;

/** @param reason why; none is said if it is absent */
record RefusalBody(@Nullable String reason) {}
