// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.transfer;

import org.comptoir.spi.payment.v1.PaymentMethod;
import org.comptoir.tck.PaymentMethodContract;

class TransferMethodContractTest implements PaymentMethodContract {

    @Override
    public PaymentMethod extension() {
        return new TransferMethod();
    }
}
