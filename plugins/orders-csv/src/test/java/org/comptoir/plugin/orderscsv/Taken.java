// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.spi.importer.v1.ImportFile;
import org.comptoir.spi.importer.v1.ImportSink;
import org.comptoir.spi.importer.v1.ImportedFact;

/** A sink that keeps what it takes. */
final class Taken implements ImportSink {

    private final List<ImportedFact> facts = new ArrayList<>();
    private long expected = -1;

    static Taken from(String profile, ImportFile... files) throws IOException {
        Taken taken = new Taken();
        new OrdersCsv("").read(profile, List.of(files), taken);
        assertThat(taken.expected).isEqualTo(taken.facts.size());
        return taken;
    }

    @Override
    public void expect(long count) {
        assertThat(facts).isEmpty();
        assertThat(expected).isEqualTo(-1);
        expected = count;
    }

    @Override
    public void accept(ImportedFact fact) {
        assertThat(expected).isNotNegative();
        facts.add(fact);
    }

    List<ImportedFact> facts() {
        return facts;
    }

    <F extends ImportedFact> List<F> of(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
