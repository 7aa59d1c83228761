// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.stocktake;

import java.nio.charset.StandardCharsets;
import org.comptoir.spi.importer.v1.Importer;
import org.comptoir.tck.ImporterContract;

class StockTakeSlipsContractTest implements ImporterContract {

    private static final String SLIPS = """
            S-1;2026-11-20T18:00;TAB-NAP;Nappe;-2;Tachée
            S-2;2026-11-20T18:05;BOU-CIR;Bougie;4;Retrouvées
            S-3;yesterday;BOU-CIR;Bougie;1;Retrouvée
            """;

    @Override
    public Importer extension() {
        return new StockTakeSlips();
    }

    @Override
    public String profile() {
        return "acme-stock-take";
    }

    @Override
    public byte[] file() {
        return SLIPS.getBytes(StandardCharsets.UTF_8);
    }
}
