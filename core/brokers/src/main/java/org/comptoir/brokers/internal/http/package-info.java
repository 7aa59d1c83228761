// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Requests to the hosts that a plugin declared. */
@NullMarked
package org.comptoir.brokers.internal.http;

import org.jspecify.annotations.NullMarked;
