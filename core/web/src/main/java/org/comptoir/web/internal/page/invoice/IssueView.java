// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.invoice;

import java.util.List;
import java.util.Optional;
import org.comptoir.api.invoice.InvoiceProblem;
import org.comptoir.api.order.Order;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * An order that is to be invoiced.
 *
 * @param order which one
 * @param foreseen what its invoice will say, nothing where it cannot have one
 * @param problems what stands in its way, or should be looked at
 * @param issuedOn its day as typed
 * @param key makes the first sending of the form the only one that acts
 */
public record IssueView(
        Order order,
        Optional<Invoice> foreseen,
        List<InvoiceProblem> problems,
        String issuedOn,
        String key,
        Refused refused)
        implements View {

    private static final String SHIPPED = "shipped";

    public IssueView {
        problems = List.copyOf(problems);
    }

    @Override
    public String template() {
        return "issue";
    }

    @Override
    public String title(Words words) {
        return words.of("issue/title", order.number());
    }

    /** Whether it can be issued now: a day that was refused can be typed anew. */
    public boolean issues() {
        boolean free = problems.stream().noneMatch(Conformity::isFatal);
        boolean about = foreseen.isPresent() || !refused.byField().isEmpty();
        return about && free && order.state().equals(SHIPPED);
    }

    /** Whether goods are still to leave, of which the invoice would speak. */
    public boolean early() {
        return foreseen.isPresent() && !order.state().equals(SHIPPED);
    }
}
