// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.report.v1;

import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.model.LocalText;
import org.comptoir.spi.Extension;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Rows of figures, which the core turns into files. A report reads the books through the services of {@code org.comptoir.api}
 * that its component references, with the call that it is given, and changes nothing. Called on threads of the guard, outside
 * any transaction.
 */
@ConsumerType
public interface Report extends Extension {

    /**
     * The report's stable name, part of its address: lower case, digits and hyphens, at most 64 characters. Asked whenever
     * reports are listed or run; answers at once.
     *
     * <pre>{@code
     * public String name() {
     *     return "sales-by-day";
     * }
     * }</pre>
     */
    String name();

    /**
     * What people call it. Asked when reports are listed; answers at once.
     *
     * <pre>{@code
     * public LocalText title() {
     *     return LocalText.of("Ventes par jour", "Sales by day");
     * }
     * }</pre>
     */
    LocalText title();

    /**
     * What it can be asked with. Asked when reports are listed or run; answers at once. The core refuses unknown, malformed
     * and missing ones before it runs the report.
     *
     * <pre>{@code
     * public List<ReportParameter> parameters() {
     *     LocalText from = LocalText.of("Premier jour", "First day");
     *     return List.of(ReportParameter.required("from", ReportParameter.Kind.DAY, from));
     * }
     * }</pre>
     */
    List<ReportParameter> parameters();

    /**
     * Its columns, 1 to 100, in order. Asked when reports are listed or run; answers at once. Each row must fit them.
     *
     * <pre>{@code
     * public List<ReportColumn> columns() {
     *     return List.of(
     *             new ReportColumn("day", ReportColumn.Kind.DAY, LocalText.of("Jour", "Day")),
     *             new ReportColumn("net", ReportColumn.Kind.MONEY, LocalText.of("Net", "Net")));
     * }
     * }</pre>
     */
    List<ReportColumn> columns();

    /**
     * Hands over the rows, one by one, in a stable order; holds no more than a page of them. Asked once a request, with a
     * minute to end. The same arguments on the same books give the same rows. Returning ends the report; a {@link
     * org.comptoir.model.ComptoirException} tells its reader why it cannot be made, any other exception is a defect of the
     * plugin. What was handed over before is read all the same, and ends with a broken line.
     *
     * <pre>{@code
     * public void run(ReportArguments arguments, ReportRows rows, Call call) {
     *     LocalDate from = arguments.day("from");
     *     Money nothing = Money.zero(org.comptoir.model.Currency.EUR);
     *     rows.add(List.of(new Cell.Day(from), new Cell.Amount(nothing)));
     * }
     * }</pre>
     *
     * @param rows slow when the reader is slow; throws when the reader is gone or the time is up, which the report lets pass
     */
    void run(ReportArguments arguments, ReportRows rows, Call call);
}
