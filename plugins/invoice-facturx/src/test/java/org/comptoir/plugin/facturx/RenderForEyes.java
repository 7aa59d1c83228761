// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx;

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
            Files.write(folder.resolve(sample.getKey() + ".pdf"), CallSample.written(format, invoice).content());
        }
        Files.write(folder.resolve("long.pdf"), CallSample.written(format, Samples.longOne(200).build()).content());
        Invoice invoice = Samples.frenchBusiness().build();
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < 40; i++) {
                CallSample.written(format, invoice);
            }
            System.out.println((System.nanoTime() - start) / 40_000 + " µs an invoice");
        }
    }
}
