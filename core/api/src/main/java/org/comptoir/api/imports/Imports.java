// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/** Books what an importer plugin reads from files. */
@NotForPlugins
@ProviderType
public interface Imports {

    /**
     * Books every fact of the files in order, each step in its own transaction; facts that the books already hold are
     * passed over, so that an import that was cut off goes on where it stopped. Refused: {@code importer.missing}, {@code
     * import.overlaps} (another import of the same facts runs; run it again, and it goes on).
     *
     * @param profile a mapping profile of an importer, such as {@code online-retail}
     * @param progress told now and then, on the calling thread
     */
    ImportResult run(String profile, List<Path> files, Progress progress, Call call);

    /** What the lines that were set aside say, by reason. */
    Map<String, Long> quarantined(Call call);

    /** Hears how far an import is. */
    @FunctionalInterface
    interface Progress {
        void at(long done, long total);
    }

    /**
     * What an import did.
     *
     * @param facts how many facts the files hold
     * @param skipped how many the books held already
     * @param documents how many orders and credit notes were booked
     * @param seconds how long it took
     * @param documentsPerSecond over the whole run
     * @param roundTripsPerOrder database round trips an order, from draft to posted invoice, on average; 0 when
     *     nothing was booked
     * @param firstThousandSeconds how long the first 1,000 documents took, 0 if there were fewer
     * @param lastThousandSeconds how long the last 1,000 took
     */
    record ImportResult(
            long facts,
            long skipped,
            long documents,
            java.math.BigDecimal seconds,
            java.math.BigDecimal documentsPerSecond,
            java.math.BigDecimal roundTripsPerOrder,
            java.math.BigDecimal firstThousandSeconds,
            java.math.BigDecimal lastThousandSeconds) {}
}
