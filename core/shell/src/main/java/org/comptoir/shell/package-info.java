// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The console face of the services: commands in the scope <code>comptoir:</code>.
 *
 * <p>No module depends on it. It depends on the API and the kernel, never on a domain module.
 */
@NullMarked
package org.comptoir.shell;

import org.jspecify.annotations.NullMarked;
