// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.invoice;

import java.util.List;
import org.comptoir.api.invoice.InvoiceProblem;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.view.Words;

/**
 * Whether a document keeps the rules of the formats that are there.
 *
 * @param asked whether they could be asked
 * @param problems what they find in it
 */
public record Conformity(boolean asked, List<InvoiceProblem> problems) {

    private static final String FATAL = "fatal";

    public Conformity {
        problems = List.copyOf(problems);
    }

    /** Of an issued document, which is shown though a plugin does not answer. */
    public static Conformity of(Invoices invoices, InvoiceId id, Call call) {
        try {
            return new Conformity(true, invoices.check(id, call));
        } catch (ComptoirException silent) {
            if (silent.fault() != Fault.UNAVAILABLE) {
                throw silent;
            }
            return new Conformity(false, List.of());
        }
    }

    /** Its word and colour. */
    public Value.Status status() {
        if (!asked) {
            return new Value.Status("conformity/unknown", "");
        }
        if (problems.stream().anyMatch(Conformity::isFatal)) {
            return new Value.Status("conformity/faulty", "red");
        }
        return problems.isEmpty()
                ? new Value.Status("conformity/sound", "green")
                : new Value.Status("conformity/warned", "yellow");
    }

    /** Whether nothing at all may stand in a document's way while this is there. */
    public static boolean isFatal(InvoiceProblem problem) {
        return problem.severity().equals(FATAL);
    }

    /** The colour of a problem. */
    public static String tone(InvoiceProblem problem) {
        return isFatal(problem) ? "danger" : "warning";
    }

    /** What is wrong. */
    public static String message(InvoiceProblem problem, Words words) {
        return problem.message().in(words.locale());
    }

    /** What to do about it. */
    public static String remedy(InvoiceProblem problem, Words words) {
        return problem.remedy().in(words.locale());
    }
}
