// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.fec;

import org.comptoir.spi.export.v1.AccountingExport;
import org.comptoir.tck.AccountingExportContract;

class FecExportContractTest implements AccountingExportContract {

    @Override
    public AccountingExport extension() {
        return Lenoir.export();
    }
}
