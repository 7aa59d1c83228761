// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What takes two people, over HTTP. */
@NullMarked
package org.comptoir.rest.internal.approval;

import org.jspecify.annotations.NullMarked;
