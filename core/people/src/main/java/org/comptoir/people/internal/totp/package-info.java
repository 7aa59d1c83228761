// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Codes of authenticator apps. */
@NullMarked
package org.comptoir.people.internal.totp;

import org.jspecify.annotations.NullMarked;
