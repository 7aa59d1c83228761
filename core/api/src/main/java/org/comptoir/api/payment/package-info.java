// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Money taken and given back through payment services. */
@NullMarked
@Version("1.0.0")
package org.comptoir.api.payment;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
