// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.export.v1;

import org.comptoir.model.ledger.Entry;

/**
 * An entry on its way out.
 *
 * @param entry what was posted; its own number counts all years of its journal
 * @param number its rank in its journal among the entries of its fiscal year, from 1 without a gap, in the order in which
 *     they became final. Fixed with the posting, since entries are only ever added behind it; the same in every file that
 *     covers the year or a part of it
 */
public record ExportedEntry(Entry entry, long number) {}
