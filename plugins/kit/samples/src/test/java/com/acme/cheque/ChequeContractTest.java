// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.cheque;

import org.comptoir.spi.payment.v1.PaymentMethod;
import org.comptoir.tck.PaymentMethodContract;

class ChequeContractTest implements PaymentMethodContract {

    @Override
    public PaymentMethod extension() {
        return new Cheque();
    }
}
