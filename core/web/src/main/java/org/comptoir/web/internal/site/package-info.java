// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** All pages behind one door: who may pass, what answers, how it is drawn. */
@NullMarked
package org.comptoir.web.internal.site;

import org.jspecify.annotations.NullMarked;
