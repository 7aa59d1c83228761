// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.List;

/**
 * One step of a schema.
 *
 * @param version its rank, from 1
 * @param name the folder's name
 * @param digest SHA-256 of {@code up.sql}
 * @param statements what it runs
 */
public record Migration(int version, String name, String digest, List<String> statements) {}
