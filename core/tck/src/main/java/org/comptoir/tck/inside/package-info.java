// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What runs inside the framework of a container test, where the plugin's classes of the platform are. */
@NullMarked
package org.comptoir.tck.inside;

import org.jspecify.annotations.NullMarked;
