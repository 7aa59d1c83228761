// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The plugins of the server: which there are, how they are, what the catalogues offer, and what an admin agrees to. */
@NullMarked
package org.comptoir.web.internal.page.plugin;

import org.jspecify.annotations.NullMarked;
