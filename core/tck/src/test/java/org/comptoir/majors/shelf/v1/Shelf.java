// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.majors.shelf.v1;

/** An extension point in its major version 1. */
public interface Shelf {

    /** How many boards it has. */
    int boards();
}
