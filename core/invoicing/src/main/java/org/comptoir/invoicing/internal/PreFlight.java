// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.api.invoice.InvoiceProblem;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.spi.invoice.v1.Finding;
import org.comptoir.spi.invoice.v1.InvoiceFormat;

/** Finds out before the issue what would be refused after it. */
final class PreFlight {

    static final String FATAL = "fatal";
    static final String WARNING = "warning";

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Plugins plugins;

    PreFlight(Plugins plugins) {
        this.plugins = plugins;
    }

    /** What the core and every format that is there say. */
    List<InvoiceProblem> problems(Invoice invoice, Call call) {
        List<InvoiceProblem> problems = new ArrayList<>(CoreRules.problems(invoice));
        for (Plugin<InvoiceFormat> plugin : plugins.all(InvoiceFormat.class)) {
            List<Finding> findings =
                    plugin.ask(call, "invoice.check", LIMIT, format -> List.copyOf(format.check(invoice, call)));
            findings.forEach(finding -> problems.add(problem(finding, plugin)));
        }
        return problems;
    }

    private static InvoiceProblem problem(Finding finding, Plugin<InvoiceFormat> plugin) {
        return new InvoiceProblem(
                finding.rule(),
                finding.severity() == Finding.Severity.FATAL ? FATAL : WARNING,
                finding.field(),
                finding.message(),
                Remedy.of(finding.field()),
                plugin.stamp().toString());
    }

    /** Refuses what a problem forbids; the facts tell the first, in the caller's language, and what to do about it. */
    static void refuse(List<InvoiceProblem> problems, Call call) {
        List<InvoiceProblem> fatal = problems.stream()
                .filter(problem -> problem.severity().equals(FATAL))
                .toList();
        if (!fatal.isEmpty()) {
            InvoiceProblem first = fatal.get(0);
            throw new ComptoirException(
                    "invoice.refused",
                    Fault.CONFLICT,
                    Map.of(
                            "rule", first.rule(),
                            "field", first.field(),
                            "message", first.message().in(call.locale()),
                            "remedy", first.remedy().in(call.locale()),
                            "source", first.source(),
                            "problems", Integer.toString(fatal.size())));
        }
    }
}
