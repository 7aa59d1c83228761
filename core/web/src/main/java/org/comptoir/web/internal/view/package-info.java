// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How pages are drawn: templates, words in both languages, files for browsers. */
@NullMarked
package org.comptoir.web.internal.view;

import org.jspecify.annotations.NullMarked;
