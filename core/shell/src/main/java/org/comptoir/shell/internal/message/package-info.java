// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Commands about what people were told. */
@NullMarked
package org.comptoir.shell.internal.message;

import org.jspecify.annotations.NullMarked;
