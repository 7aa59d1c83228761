// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The web pages: the servlets at which browsers knock, and the table of what answers. */
@NullMarked
package org.comptoir.web.internal;

import org.jspecify.annotations.NullMarked;
