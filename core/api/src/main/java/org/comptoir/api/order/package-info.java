// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Orders, from draft to closed. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.order;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
