// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a statement to the customers that a call reaches: a condition, and its arguments. A single row that is out
 * of reach is thereby not found, and refused as one that does not exist. Of calls that reach everything the condition is
 * empty and costs nothing.
 *
 * @param and begins with {@code " and "}, or is empty; goes behind the other conditions
 * @param args for its parameters, which come behind those of the other conditions
 */
public record Reached(String and, List<Object> args) {

    private static final Reached ALL = new Reached("", List.of());
    private static final Reached NONE = new Reached(" and 1 = 0", List.of());

    public Reached {
        args = List.copyOf(args);
    }

    /** Of invoices, payments and the like, which nobody of the customer's made: who reaches but their own has none. */
    public static Reached documents(Call call, String customer) {
        return call.reach() instanceof Reach.Own ? NONE : customers(call, customer);
    }

    /**
     * Of documents that are closed once the customer was erased: a condition that lets those through alone who may read the
     * books, and no plugin. Has no arguments.
     *
     * @param closedAt the column that says since when
     */
    public static String notClosed(Call call, String closedAt) {
        boolean all = call.reach() instanceof Reach.Everything everything && everything.closedToo();
        return all && call.actor().via().isEmpty() ? "" : " and " + closedAt + " is null";
    }

    /** Of customers themselves, and of what holds for the whole of an organisation. @param customer the column */
    public static Reached customers(Call call, String customer) {
        Reach reach = call.reach();
        if (reach instanceof Reach.Assigned assigned) {
            return new Reached(
                    " and " + customer
                            + " in (select ca.customer from customer_assignment ca where ca.company = ? and ca.user_id = ?)",
                    List.of(call.company(), assigned.representative()));
        }
        if (reach instanceof Reach.Organisation organisation) {
            return new Reached(" and " + customer + " = ?", List.of(organisation.customer()));
        }
        if (reach instanceof Reach.Own own) {
            return new Reached(" and " + customer + " = ?", List.of(own.customer()));
        }
        // A kind that nothing here knows reaches nothing.
        return reach instanceof Reach.Everything ? ALL : NONE;
    }

    /**
     * Of rows that belong to a customer and were made by a person.
     *
     * @param maker the column that holds who made the row, as {@link Actor#toString()} prints it
     */
    public static Reached made(Call call, String customer, String maker) {
        return call.reach() instanceof Reach.Own own
                ? new Reached(
                        " and " + customer + " = ? and " + maker + " = ?",
                        List.of(own.customer(), Actor.user(own.person()).toString()))
                : customers(call, customer);
    }

    /** The same condition, widened to rows that hold for all customers because they name none. @param customer the column */
    public String orNobodys(String customer) {
        return and.isEmpty() ? "" : " and (" + customer + " is null or " + and.substring(" and ".length()) + ")";
    }

    /** All arguments of a statement: those of its other conditions, then those of this. */
    public @Nullable Object[] after(@Nullable Object... others) {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(others));
        all.addAll(args);
        return all.toArray();
    }

    /**
     * For what cannot be narrowed, such as sums over all customers. Refused: {@code access.out-of-reach}, unless the call
     * reaches everything.
     */
    public static void requireEverything(Call call) {
        if (!(call.reach() instanceof Reach.Everything)) {
            throw new ComptoirException("access.out-of-reach", Fault.FORBIDDEN, Map.of());
        }
    }
}
