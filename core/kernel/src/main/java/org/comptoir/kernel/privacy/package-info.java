// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * What each module says of its tables, so that everything about a person can be shown and taken away, and nothing be
 * forgotten: see {@link org.comptoir.kernel.privacy.PersonalRecords}.
 */
@NullMarked
@Version("1.0.0")
package org.comptoir.kernel.privacy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
