// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.util.UUID;

/** Makes ids: UUIDv7, so that what was made later sorts later. Safe for many threads. */
public interface Ids {
    UUID next();
}
