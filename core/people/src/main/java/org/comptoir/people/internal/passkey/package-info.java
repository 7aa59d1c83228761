// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Passkeys as they are shown: what is asked of browsers, what they answer, and whether it is right (WebAuthn level 3). */
@NullMarked
package org.comptoir.people.internal.passkey;

import org.jspecify.annotations.NullMarked;
