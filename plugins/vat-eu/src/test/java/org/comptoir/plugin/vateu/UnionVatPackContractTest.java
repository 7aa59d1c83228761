// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vateu;

import java.util.List;
import org.comptoir.spi.vat.v1.VatPack;
import org.comptoir.tck.VatPackContract;

class UnionVatPackContractTest implements VatPackContract {

    @Override
    public VatPack extension() {
        return new UnionVatPack(List.of());
    }
}
