// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

/**
 * Which database a server keeps everything in.
 *
 * @param product its name and version, such as {@code PostgreSQL 15.18}
 * @param embedded whether it is inside the server, in its data folder
 */
public record DatabaseInUse(String product, boolean embedded) {}
