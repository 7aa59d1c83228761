// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.report.v1;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Takes rows one by one; slow when their reader is slow. Not for many threads. */
@ProviderType
public interface ReportRows {

    /**
     * Takes a row.
     *
     * @param cells one for each column, of its kind or empty
     * @throws org.comptoir.model.ComptoirException when there is to be no more: the time is up, the reader is gone, the row
     *     does not fit
     */
    void add(List<Cell> cells);
}
