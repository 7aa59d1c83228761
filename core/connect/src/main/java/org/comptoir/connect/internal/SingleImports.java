// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import org.comptoir.api.imports.Imports;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Call;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * I7 of imports: a line that was set aside has its mark and a mark its line, so that no later run does either again.
 * What was booked is proven where it was booked: by orders, invoices and stock.
 */
@Component(service = Invariant.class)
public final class SingleImports implements Invariant {

    private static final String ASIDE = "aside:";

    /** @param imports whose tables are there once it is */
    @Activate
    public SingleImports(@Reference Imports imports) {}

    @Override
    public String id() {
        return "I7-imports";
    }

    @Override
    public String promise() {
        return "Each line of an imported file was booked or set aside, once.";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Set<Line> aside = new LinkedHashSet<>(sql.query(
                "select source, ref from import_quarantine where company = ? order by source, ref",
                row -> new Line(row.text(1), row.text(2)),
                call.company()));
        Findings findings = new Findings();
        sql.each(
                "select source, fact from import_fact where company = ? order by source, fact",
                row -> {
                    findings.checked(1);
                    String fact = row.text(2);
                    boolean marked = fact.startsWith(ASIDE);
                    if (marked && !aside.remove(new Line(row.text(1), fact.substring(ASIDE.length())))) {
                        findings.breach("The mark " + fact + " of " + row.text(1) + " has lost its line.");
                    }
                },
                call.company());
        aside.forEach(line -> findings.breach(
                "The line " + line.ref() + " of " + line.source() + " was set aside without its mark."));
        return findings.verdict();
    }

    private record Line(String source, String ref) {}
}
