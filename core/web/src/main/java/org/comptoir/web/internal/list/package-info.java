// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How a list becomes a page: its columns, its filters, its address, its pages, its export. */
@NullMarked
package org.comptoir.web.internal.list;

import org.jspecify.annotations.NullMarked;
