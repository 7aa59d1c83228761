// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What plugins must keep to themselves. */
@NullMarked
package org.comptoir.brokers.internal.secrets;

import org.jspecify.annotations.NullMarked;
