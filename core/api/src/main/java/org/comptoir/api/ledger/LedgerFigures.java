// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.ledger;

import java.time.YearMonth;
import java.util.List;
import org.comptoir.api.access.Reads;
import org.comptoir.model.Call;
import org.comptoir.model.Money;
import org.osgi.annotation.versioning.ProviderType;

/** What the entries add up to by month. */
@Reads("ledger")
@ProviderType
public interface LedgerFigures {

    /** The turnover of one account; months in order, those without a posting left out. */
    List<Month> months(String account, Call call);

    /**
     * @param month of booking
     * @param debit the sum of debits
     * @param credit the sum of credits
     */
    record Month(YearMonth month, Money debit, Money credit) {}
}
