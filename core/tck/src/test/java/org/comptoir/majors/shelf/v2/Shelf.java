// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.majors.shelf.v2;

/** An extension point in its major version 2. */
public interface Shelf {

    /** How many boards it has, and what it is called. */
    Size size();

    /** @param boards at least one */
    record Size(String name, int boards) {}
}
