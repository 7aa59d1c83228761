// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Makes the repository that authors of plugins build from. Runs in the build, and nowhere else. */
@NullMarked
package org.comptoir.kit.repository;

import org.jspecify.annotations.NullMarked;
