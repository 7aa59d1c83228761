// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import java.util.Objects;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;

/**
 * Which of a company's customers a caller reaches, and with them their orders, invoices and payments. What is out of reach
 * answers as if it did not exist, in lists, counts, documents and exports alike. What kinds of things a caller may do at all
 * is not said here but by its scopes.
 *
 * <p>Open, so that later kinds need no new release of plugins; who meets a kind that it does not know takes it for no reach at all.
 */
public interface Reach {

    /** All there is: merchants' staff, programs, the console and the server itself. */
    Reach EVERYTHING = new Everything(true);

    /** All customers, but not what is closed since its customer was erased: programs and staff who do not read the books. */
    Reach OPEN = new Everything(false);

    /**
     * All customers of the company.
     *
     * @param closedToo whether documents are among it that the law keeps of customers who were erased
     */
    record Everything(boolean closedToo) implements Reach {}

    /**
     * The customers that are assigned to a sales representative.
     *
     * @param representative who it is
     */
    record Assigned(UserId representative) implements Reach {

        public Assigned {
            Objects.requireNonNull(representative, "representative");
        }
    }

    /**
     * One buyer organisation, which is one customer.
     *
     * @param customer which one
     */
    record Organisation(PartyId customer) implements Reach {

        public Organisation {
            Objects.requireNonNull(customer, "customer");
        }
    }

    /**
     * Of one buyer organisation, the orders that one person made.
     *
     * @param customer the organisation
     * @param person who made them
     */
    record Own(PartyId customer, UserId person) implements Reach {

        public Own {
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(person, "person");
        }
    }
}
