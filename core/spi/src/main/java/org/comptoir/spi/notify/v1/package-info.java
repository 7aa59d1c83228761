// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How a message reaches somebody: the contract of a notifier. */
@NullMarked
@Version("1.0.0")
package org.comptoir.spi.notify.v1;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
