// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import java.util.UUID;

/**
 * The identifier of one thing of one kind, made by whoever creates the thing ({@link UuidV7}) and stored before it
 * is first sent.
 *
 * <p>Printed as a prefix that tells the kind and 26 characters of Crockford's base 32 in lower case, {@code
 * ord_01hjv7ze7rf8vb9r0p0m1a2b3c}. The printed form has a fixed length, is safe in URLs and file names, and sorts as
 * the values do; for values of version 7 that is by time of making. Every kind has a {@code parse(String)} that takes
 * that form and the usual form of a UUID.
 */
public interface Id {

    /** The value behind the printed form. */
    UUID value();
}
