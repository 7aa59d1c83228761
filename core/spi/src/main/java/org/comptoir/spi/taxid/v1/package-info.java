// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Whether a VAT number is valid: the contract of a check with an authority. */
@NullMarked
@Version("1.0.0")
package org.comptoir.spi.taxid.v1;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
