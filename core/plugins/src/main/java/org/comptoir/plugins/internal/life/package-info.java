// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What is wanted of each plugin, and how the framework is made to follow. */
@NullMarked
package org.comptoir.plugins.internal.life;

import org.jspecify.annotations.NullMarked;
