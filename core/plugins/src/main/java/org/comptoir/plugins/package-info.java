// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The plugin manager: brings plugins into the running server, lets one version take over from another, and takes them out
 * again. Depends on the kernel; nothing depends on it but through {@code org.comptoir.api.plugin}.
 */
@NullMarked
package org.comptoir.plugins;

import org.jspecify.annotations.NullMarked;
