// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What people and programs hand in, checked where it enters: texts of one line, and searches. */
@NullMarked
@Version("1.0.0")
package org.comptoir.kernel.input;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
