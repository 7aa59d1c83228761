// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.bank.v1;

import java.util.Set;
import org.comptoir.model.Call;
import org.comptoir.spi.Extension;
import org.comptoir.spi.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The accounts of a company at one bank, as one configuration of a feed. Called on threads of the guard, outside any
 * transaction.
 */
@ConsumerType
public interface BankFeed extends Extension {

    /**
     * The name of this configured access, which cursors and lines are filed under. From the settings; lower case, digits and
     * hyphens, at most 64 characters, unique on the server, never changed. Asked with each pull; answers at once.
     *
     * <pre>{@code
     * public String name() {
     *     return "bank-lenoir";
     * }
     * }</pre>
     */
    String name();

    /**
     * The code of the company whose accounts they are, from the settings. Asked with {@link #name}; answers at once.
     *
     * <pre>{@code
     * public String company() {
     *     return "lenoir";
     * }
     * }</pre>
     */
    String company();

    /**
     * The accounts, by IBAN without blanks. Asked with {@link #name}; answers at once, from the settings or from what the
     * bank said last.
     *
     * <pre>{@code
     * public Set<String> accounts() {
     *     return Set.of("FR7630006000011234567890189");
     * }
     * }</pre>
     */
    Set<String> accounts();

    /**
     * What was booked on an account since a cursor, oldest first. Asked by a job, for each account at most once an hour when
     * nothing is new, page after page while there is, with 30 seconds to answer; the same cursor may be asked for again. A
     * line that comes twice is known by its id and kept once.
     *
     * <p>{@code Done} keeps the page and moves the cursor in the same transaction; an empty page ends the round. {@code
     * Failed} and {@code Unknown} leave the cursor where it was; the core asks again after growing pauses. {@code Failed} with
     * {@code NEEDS_CONFIG} says that the holder must consent anew, which banks want every 180 days. {@code Pending} asks again
     * at its time.
     *
     * <pre>{@code
     * public Outcome<BankPage> linesSince(BankLinesAfter after, Call call) {
     *     return new Outcome.Done<>(new BankPage(List.of(), after.cursor()));
     * }
     * }</pre>
     */
    Outcome<BankPage> linesSince(BankLinesAfter after, Call call);
}
