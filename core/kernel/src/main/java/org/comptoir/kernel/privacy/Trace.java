// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.privacy;

import java.util.Set;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.model.Actor;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.UserId;

/**
 * Somebody, and how the rows of a company name them.
 *
 * @param company in whose books
 * @param subject who
 * @param codes those that the books know them by, such as the code of a customer, now and earlier
 * @param words by which their rows are told where nothing else does: name, e-mail, telephone
 * @param ids printed ids of what is theirs: orders, invoices, payments, themselves
 */
public record Trace(CompanyId company, DataSubject subject, Set<String> codes, Set<String> words, Set<String> ids) {

    public Trace {
        codes = Set.copyOf(codes);
        words = Set.copyOf(words);
        ids = Set.copyOf(ids);
    }

    /** What stands in the place of their name. */
    public String pseudonym() {
        return Pseudonym.of(subject.id());
    }

    /** How the columns name them that keep who did something. */
    public String actor() {
        return Actor.user(new UserId(subject.id())).toString();
    }
}
