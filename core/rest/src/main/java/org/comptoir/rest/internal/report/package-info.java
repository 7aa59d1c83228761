// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Reports over HTTP, as CSV or JSON. */
@NullMarked
package org.comptoir.rest.internal.report;

import org.jspecify.annotations.NullMarked;
