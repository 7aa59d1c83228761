// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What plugins see of the services that are there, and what they get in place of the core's. */
@NullMarked
package org.comptoir.kernel.internal.view;

import org.jspecify.annotations.NullMarked;
