// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.nio.charset.StandardCharsets;
import org.comptoir.spi.importer.v1.Importer;
import org.comptoir.tck.ImporterContract;

class OrdersCsvContractTest implements ImporterContract {

    @Override
    public Importer extension() {
        return new OrdersCsv("");
    }

    @Override
    public String profile() {
        return "simple-orders";
    }

    @Override
    public byte[] file() {
        return """
                order;date;customer;country;sku;name;quantity;unit price
                W-1;2026-11-02;C1;FR;BOUGIE;Bougie parfumée;2;12,50
                W-2;2026-11-03;C2;DE;TASSE;Tasse émaillée;1;9,90
                """.getBytes(StandardCharsets.UTF_8);
    }
}
