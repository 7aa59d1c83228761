// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What the commands stand on: the services as they are at the moment. */
@NullMarked
package org.comptoir.shell.internal;

import org.jspecify.annotations.NullMarked;
