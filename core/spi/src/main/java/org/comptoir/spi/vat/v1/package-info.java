// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Which VAT a supply bears, by date and place: the contract of a country pack. */
@NullMarked
@Version("1.0.0")
package org.comptoir.spi.vat.v1;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
