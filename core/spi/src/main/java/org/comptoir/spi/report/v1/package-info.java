// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Figures that somebody wants to read: the contract of a report. */
@NullMarked
@Version("1.0.0")
package org.comptoir.spi.report.v1;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
