// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What one asks for and another agrees to, and from which value on. */
@NullMarked
package org.comptoir.accounts.internal.approval;

import org.jspecify.annotations.NullMarked;
