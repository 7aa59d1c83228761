// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comptoir.model.invoice.Invoice;
import org.junit.jupiter.api.Test;

class SameBytesTest {

    @Test
    void theSameInvoiceGivesTheSameBytesOnManyThreads() throws Exception {
        FacturXFormat format = new FacturXFormat();
        Invoice invoice = Samples.frenchBusiness().build();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<String> writing = () -> CallSample.written(format, invoice).sha256();
            Set<String> digests = new TreeSet<>();
            for (Future<String> digest : threads.invokeAll(Collections.nCopies(24, writing))) {
                digests.add(digest.get());
            }
            assertThat(digests).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anotherJvmInAnotherZoneAndLanguageGivesTheSameBytes() throws Exception {
        String here = Digest.ofAll();
        assertThat(elsewhere("-Duser.timezone=Asia/Tokyo", "-Duser.language=ar", "-Duser.country=EG"))
                .isEqualTo(here);
        assertThat(elsewhere("-Duser.timezone=America/Los_Angeles", "-Dfile.encoding=ISO-8859-1", "-XX:hashCode=2"))
                .isEqualTo(here);
    }

    @Test
    void anotherInvoiceGivesOtherBytes() {
        FacturXFormat format = new FacturXFormat();
        assertThat(CallSample.written(format, Samples.frenchBusiness().build()))
                .isNotEqualTo(
                        CallSample.written(format, Samples.deliveredElsewhere().build()));
    }

    private static String elsewhere(String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UnlockExperimentalVMOptions");
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Digest.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        return printed;
    }

    /** Prints the digests of all samples, one after the other. */
    static final class Digest {

        private Digest() {}

        public static void main(String[] arguments) {
            System.out.println(ofAll());
        }

        static String ofAll() {
            FacturXFormat format = new FacturXFormat();
            StringBuilder digests = new StringBuilder();
            Samples.all()
                    .values()
                    .forEach(sample -> digests.append(
                            CallSample.written(format, sample.get()).sha256()));
            return digests.toString();
        }
    }
}
