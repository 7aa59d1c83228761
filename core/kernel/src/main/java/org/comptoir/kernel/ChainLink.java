// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

/**
 * A link as it lies in the database, told and not judged.
 *
 * @param number its place, from 1
 * @param content what it is said to have been hashed from, byte for byte; nothing where its term is over and it was taken away
 * @param hash its hash, as stored
 */
public record ChainLink(long number, byte[] content, String hash) {}
