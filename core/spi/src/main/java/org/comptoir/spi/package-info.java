// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * What plugins implement: one package per extension point and major version, named {@code spi.<point>.v<major>}. This
 * package holds what all of them share. It may depend on the model alone; plugins and the kernel depend on it.
 *
 * <p>Closed types (sealed, enum) travel from plugin to core only, so that they may grow in a minor version.
 */
@NullMarked
@Version("1.0.0")
package org.comptoir.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
