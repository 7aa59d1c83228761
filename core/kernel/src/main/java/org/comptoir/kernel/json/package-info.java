// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** One way to write the model's values as JSON: for the API, for events, and canonically for what is hashed. */
@NullMarked
@Version("1.0.0")
package org.comptoir.kernel.json;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
