// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How the server is, in the browser. */
@NullMarked
package org.comptoir.web.internal.page.server;

import org.jspecify.annotations.NullMarked;
