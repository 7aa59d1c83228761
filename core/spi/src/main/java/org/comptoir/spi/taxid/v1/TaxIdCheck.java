// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.taxid.v1;

import java.util.Set;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.Extension;
import org.comptoir.spi.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Asks an authority whether a VAT number is valid, and brings the proof home: without it an exempt supply to another member
 * state is the seller's risk (directive 2006/112/EC art. 138 (1)). Called on threads of the guard, outside any transaction.
 */
@ConsumerType
public interface TaxIdCheck extends Extension {

    /**
     * The check's stable name, such as {@code vies}; written beside each proof. Asked before each check; answers at once.
     *
     * <pre>{@code
     * public String name() {
     *     return "vies";
     * }
     * }</pre>
     */
    String name();

    /**
     * The countries whose numbers it can check, as ISO codes: {@code GR} for numbers that begin with {@code EL}, {@code GB} for
     * those that begin with {@code XI} or {@code GB}. Asked before each check; answers at once. The first of several checks for a
     * country is asked.
     *
     * <pre>{@code
     * public Set<CountryCode> countries() {
     *     return Set.of(new CountryCode("BE"), new CountryCode("DE"));
     * }
     * }</pre>
     */
    Set<CountryCode> countries();

    /**
     * Asks the authority now. Asked when a user says so, at most once a minute for one number on each node, with ten seconds to
     * answer; also for numbers that are malformed, which the authority need not see.
     *
     * <p>{@code Done} is archived with its proof, valid or not, if it is about the number that was asked about, dated within two
     * days, and has a proof of at most 100 characters; the customer's mark follows it. {@code Failed} (the number cannot be checked here) and {@code
     * Unknown} (the authority did not answer: most of them sleep at night) change nothing about the customer and are shown;
     * the user asks again. {@code Pending} makes no sense here and counts as {@code Unknown}. An authority that does not
     * answer is never {@code INVALID}.
     *
     * <pre>{@code
     * public Outcome<TaxIdAnswer> verify(TaxIdQuestion question, Call call) {
     *     Problem silent = Problem.of("vies.silent", Problem.Kind.UNREACHABLE, "the authority does not answer");
     *     return new Outcome.Unknown<>(silent);
     * }
     * }</pre>
     */
    Outcome<TaxIdAnswer> verify(TaxIdQuestion question, Call call);
}
