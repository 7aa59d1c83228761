// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.passkey;

/** Whether a passkey that was shown is the one that is known. */
public enum Verdict {
    RIGHT,
    WRONG,
    /** Its key is right, but it has signed less often than before: there are two of it. */
    COUNTED_BACK
}
