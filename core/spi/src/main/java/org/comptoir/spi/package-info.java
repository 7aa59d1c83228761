// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * What a plugin implements: one package per extension point and major version.
 *
 * <p>Plugins and the kernel may depend on it. It depends on the model alone, and carries no code that
 * runs.
 */
@NullMarked
@Version("1.0.0")
package org.comptoir.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
