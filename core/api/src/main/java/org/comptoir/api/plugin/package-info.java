// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The plugins of this server: what is installed, what it would mean to install another, and each step of a plugin's life. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.plugin;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
