// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * What a plugin may call: the services of the core, and the tools the core lends to plugins.
 *
 * <p>Plugins, the kernel and every module above it may depend on it. It depends on the model alone.
 */
@NullMarked
@Version("1.0.0")
package org.comptoir.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
