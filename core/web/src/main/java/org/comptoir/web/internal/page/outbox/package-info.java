// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Events that did not reach who listens, in the browser. */
@NullMarked
package org.comptoir.web.internal.page.outbox;

import org.jspecify.annotations.NullMarked;
