// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * Units of work, outbox, jobs, clock, ids, idempotency, settings, secrets, the audit chain and the
 * guard around calls to plugins.
 *
 * <p>Persistence, the domain modules, REST and the console may depend on it; plugins never do. It says
 * what a database must do and leaves the how to the persistence module.
 */
@NullMarked
@Version("1.0.0")
package org.comptoir.kernel;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
