// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.privacy;

/** What becomes of a column. */
public enum Fate {

    /** Says nothing of who somebody is: figures, codes of the house, ids. Shown in an export, left alone by an erasure. */
    PLAIN,

    /** Says who somebody is, and nothing keeps it: shown, and taken away. */
    ERASED,

    /** Says who somebody is, and a law keeps it for a time: shown, and left. */
    KEPT,

    /** Lets somebody in, or is a copy for the machine: never shown, and taken away. */
    SECRET
}
