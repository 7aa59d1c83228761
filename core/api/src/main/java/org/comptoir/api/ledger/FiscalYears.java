// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.ledger;

import java.time.LocalDate;
import org.comptoir.api.DaySpan;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/** With which fiscal year a company's books begin. Those after it last twelve months each, and end on its last day. */
@NotForPlugins
@ProviderType
public interface FiscalYears {

    /**
     * A first year as the law allows it: shorter or longer than twelve months, but no longer than until 31 December of the
     * year after the one in which it begins (CGI art. 37). Refused, in this order: {@code ledger.date} (the books cannot
     * name the day), {@code ledger.year-reversed}, {@code ledger.year-length} (with {@code latest}); each names {@code
     * yearFrom} or {@code yearTo}.
     */
    DaySpan checked(LocalDate first, LocalDate last);

    /**
     * Begins the company's books with this year. The same twice is once. Refused as {@link #checked}, then {@code
     * ledger.year-begun} (they began with another, or something is booked).
     */
    void begin(DaySpan year, Call call);
}
