// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The file of an issued document as people see it: its pages as pictures beside the data that machines read. A browser is
 * never given the file itself to run: the policy of our pages allows no frame and no embedded object.
 */
@NullMarked
package org.comptoir.web.internal.page.document;

import org.jspecify.annotations.NullMarked;
