// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What all commands have in common: options, forms of answers, refusals in words. */
@NullMarked
package org.comptoir.shell.internal.console;

import org.jspecify.annotations.NullMarked;
