// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * Taking over what other systems know. Importer plugins read files into facts; this module books them through the
 * services of the core, remembers what was done, and keeps what could not be booked with its reason. Depends on the
 * kernel; nothing depends on it.
 */
@NullMarked
package org.comptoir.connect;

import org.jspecify.annotations.NullMarked;
