// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Requests and answers as values, so that pages can be tried without a server. */
@NullMarked
package org.comptoir.web.internal.http;

import org.jspecify.annotations.NullMarked;
