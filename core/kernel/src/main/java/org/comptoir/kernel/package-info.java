// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * What every module of the core stands on: units of work over one database, events that leave in the same transaction,
 * hash chains, the audit trail, idempotency, jobs, secrets, and the guarded way to ask a plugin. Depends on the model,
 * the SPI and the API; domain modules, persistence and the faces (REST, shell) depend on it; plugins never do.
 */
@NullMarked
@Version("1.0.0")
package org.comptoir.kernel;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
