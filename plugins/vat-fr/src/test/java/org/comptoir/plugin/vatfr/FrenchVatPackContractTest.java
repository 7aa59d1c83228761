// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vatfr;

import java.util.List;
import org.comptoir.spi.vat.v1.VatPack;
import org.comptoir.tck.VatPackContract;

class FrenchVatPackContractTest implements VatPackContract {

    @Override
    public VatPack extension() {
        return new FrenchVatPack(List.of());
    }
}
