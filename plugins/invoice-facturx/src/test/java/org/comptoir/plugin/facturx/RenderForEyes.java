// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.comptoir.model.invoice.Invoice;

/** Writes every sample into the folder given, for people to look at; also times a warm run. */
final class RenderForEyes {

    private RenderForEyes() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        FacturXFormat format = new FacturXFormat();
        for (Map.Entry<String, Supplier<Invoice>> sample : Samples.all().entrySet()) {
            Invoice invoice = sample.getValue().get();
            Files.write(
                    folder.resolve(sample.getKey() + ".pdf"),
                    CallSample.written(format, invoice).content());
        }
        Files.write(
                folder.resolve("long.pdf"),
                CallSample.written(format, Samples.longOne(200).build()).content());
        Invoice invoice = Samples.frenchBusiness().build();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < 6; round++) {
            long start = System.nanoTime();
            long cpu = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < 40; i++) {
                CallSample.written(format, invoice);
            }
            long busy = threads.getCurrentThreadCpuTime() - cpu;
            System.out.println(
                    busy / 40_000 + " µs of work, " + (System.nanoTime() - start) / 40_000 + " µs passed, an invoice");
        }
    }
}
