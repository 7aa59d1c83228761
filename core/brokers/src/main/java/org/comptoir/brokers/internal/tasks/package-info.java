// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What plugins do without being asked. */
@NullMarked
package org.comptoir.brokers.internal.tasks;

import org.jspecify.annotations.NullMarked;
