// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

/** What somebody wants of what they typed. */
public enum Aim {
    /** To see what it comes to: what is not there yet is not wrong. */
    PRICE,
    /** To keep it: what is to be ordered must be clear. */
    DRAFT,
    /** To have it promised: it must be there, too. */
    CONFIRM;

    boolean saves() {
        return this != PRICE;
    }
}
