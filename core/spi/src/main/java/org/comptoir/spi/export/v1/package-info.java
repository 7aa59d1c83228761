// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How the books leave for an accountant or a tax office: the contract of an accounting export. */
@NullMarked
@Version("1.0.0")
package org.comptoir.spi.export.v1;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
