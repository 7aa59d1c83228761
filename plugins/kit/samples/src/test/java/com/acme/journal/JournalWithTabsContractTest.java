// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.journal;

import org.comptoir.spi.export.v1.AccountingExport;
import org.comptoir.tck.AccountingExportContract;

class JournalWithTabsContractTest implements AccountingExportContract {

    @Override
    public AccountingExport extension() {
        return new JournalWithTabs();
    }
}
