// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comptoir.model.ComptoirException;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.Assertions;

class SingleImportsTest {

    private static final ImportStore STORE = new ImportStore();

    private static TestKernel oneLineAside(TestKernel kernel) {
        kernel.schemas().migrate("connect", DefaultImports.class);
        kernel.units().write(kernel.call(), Boolean.class, tx -> {
            STORE.markDone(tx, "shop", "sale:1");
            STORE.setAside(tx, "shop", "line:7", "no-price", "raw");
            STORE.markDone(tx, "shop", "aside:line:7");
            return true;
        });
        return kernel;
    }

    private static List<String> breaches(TestKernel kernel) {
        return kernel.breaches(new SingleImports(new NoImports()));
    }

    @EachDatabase
    void aMarkThatWasTakenAwayIsFound(TestKernel kernel) {
        oneLineAside(kernel);
        assertThat(breaches(kernel)).isEmpty();
        kernel.tamper("delete from import_fact where fact = 'aside:line:7'");
        assertThat(breaches(kernel)).containsExactly("The line line:7 of shop was set aside without its mark.");
    }

    @EachDatabase
    void aLineThatWasTakenAwayIsFound(TestKernel kernel) {
        oneLineAside(kernel);
        kernel.tamper("delete from import_quarantine where ref = 'line:7'");
        assertThat(breaches(kernel)).containsExactly("The mark aside:line:7 of shop has lost its line.");
    }

    @EachDatabase
    void twoImportsThatMeetAreToldSo(TestKernel kernel) {
        oneLineAside(kernel);
        ComptoirException refused = Assertions.assertThrows(
                ComptoirException.class, () -> kernel.units().write(kernel.call(), Boolean.class, tx -> {
                    STORE.markDone(tx, "shop", "sale:1");
                    return true;
                }));
        assertThat(refused.code()).isEqualTo("import.overlaps");
    }
}
