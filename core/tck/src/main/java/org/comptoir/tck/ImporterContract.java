// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.importer.v1.ImportFile;
import org.comptoir.spi.importer.v1.ImportSink;
import org.comptoir.spi.importer.v1.ImportedFact;
import org.comptoir.spi.importer.v1.Importer;
import org.junit.jupiter.api.Test;

/** What the core relies on when it books what another system knows. */
public interface ImporterContract extends ExtensionContract<Importer> {

    /** A profile of the importer. */
    String profile();

    /** A file of that profile with at least two facts in it. */
    byte[] file();

    /** A file as the core lends it, which knows whether it was given back. */
    final class Lent implements ImportFile {
        private final String name;
        private final byte[] content;
        private final AtomicInteger open = new AtomicInteger();

        Lent(String name, byte[] content) {
            this.name = name;
            this.content = content.clone();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public InputStream open() {
            open.incrementAndGet();
            return new FilterInputStream(new ByteArrayInputStream(content)) {
                private boolean closed;

                @Override
                public void close() {
                    if (!closed) {
                        closed = true;
                        open.decrementAndGet();
                    }
                }
            };
        }
    }

    /** Keeps what comes, and refuses what comes before the number of facts was said. */
    final class Taken implements ImportSink {
        private final List<ImportedFact> facts = new ArrayList<>();
        private long expected = -1;

        @Override
        public void expect(long count) {
            assertThat(expected).as("the number of facts is said once").isEqualTo(-1);
            assertThat(facts).as("facts that came before their number was said").isEmpty();
            expected = count;
        }

        @Override
        public void accept(ImportedFact fact) {
            assertThat(expected)
                    .as("the number of facts, said before the first")
                    .isNotNegative();
            facts.add(fact);
        }
    }

    private List<ImportedFact> taken(byte[] content) throws IOException {
        Taken taken = new Taken();
        Lent file = new Lent("sample.csv", content);
        extension().read(profile(), List.of(file), taken);
        assertThat(file.open).as("streams left open").hasValue(0);
        assertThat(taken.facts).as("as many facts as were announced").hasSize((int) taken.expected);
        return taken.facts;
    }

    @Test
    default void itHasAStableNameAndProfiles() {
        Importer importer = extension();
        assertThat(importer.name()).matches("[a-z][a-z0-9-]{0,63}").isEqualTo(importer.name());
        assertThat(importer.profiles()).contains(profile()).doesNotHaveDuplicates();
    }

    @Test
    default void aFileGivesItsFactsInOneOrderEachWithAnIdOfItsOwn() throws IOException {
        List<ImportedFact> facts = taken(file());
        assertThat(facts).hasSizeGreaterThan(1).isEqualTo(taken(file()));
        assertThat(facts)
                .extracting(fact -> fact.getClass().getSimpleName() + " " + fact.ref())
                .doesNotHaveDuplicates();
        assertThat(facts).allSatisfy(fact -> assertThat(fact.ref()).isNotBlank());
    }

    @Test
    default void whenTheCoreStopsTheImportItStopsAndGivesTheFileBack() {
        Lent file = new Lent("sample.csv", file());
        ComptoirException stop = new ComptoirException("import.stopped", Fault.CONFLICT, Map.of());
        List<ImportedFact> seen = new ArrayList<>();
        ImportSink stopping = new ImportSink() {
            @Override
            public void expect(long facts) {
                // The first fact is enough.
            }

            @Override
            public void accept(ImportedFact fact) {
                seen.add(fact);
                throw stop;
            }
        };
        assertThatThrownBy(() -> extension().read(profile(), List.of(file), stopping))
                .isSameAs(stop);
        assertThat(seen).hasSize(1);
        assertThat(file.open).as("streams left open").hasValue(0);
    }

    @Test
    default void whatIsNoFileOfTheProfileIsRefusedByNameOrSetAside() throws IOException {
        byte[] noise = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte) 0xff, (byte) 0xfe};
        for (byte[] content : List.of(noise, new byte[0], "a;b\n\"never closed".getBytes(StandardCharsets.UTF_8))) {
            try {
                assertThat(taken(content)).allMatch(ImportedFact.Quarantined.class::isInstance);
            } catch (ComptoirException refused) {
                assertThat(refused.fault()).isEqualTo(Fault.INVALID);
                assertThat(refused.facts().values())
                        .as("the file's name among the facts")
                        .anyMatch(fact -> fact.contains("sample.csv"));
            }
        }
    }

    @Test
    default void aProfileThatItDoesNotKnowIsRefused() {
        assertThatThrownBy(() ->
                        extension().read("of-a-later-version", List.of(new Lent("sample.csv", file())), new Taken()))
                .isInstanceOf(ComptoirException.class);
    }
}
