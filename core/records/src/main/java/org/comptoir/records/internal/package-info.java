// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What people add to records, in tables. */
@NullMarked
package org.comptoir.records.internal;

import org.jspecify.annotations.NullMarked;
