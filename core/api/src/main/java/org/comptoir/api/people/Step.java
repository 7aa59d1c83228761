// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.time.Instant;
import java.util.Set;

/** How far somebody got with signing in. */
public sealed interface Step {

    /**
     * They are in.
     *
     * @param session theirs
     */
    record Entered(NewSession session) implements Step {}

    /**
     * The password is right; now they show their second factor: {@link SignIn#code}, {@link SignIn#recoveryCode} or {@link
     * PasskeySignIn#second}.
     *
     * @param ticket what to bring along; belongs into a cookie like a session's, and opens nothing by itself
     * @param until when it stops working, ten minutes after it was given
     * @param ways what they can show: {@code code}, {@code passkey}, {@code recovery-code}
     */
    record NeedsCode(String ticket, Instant until, Set<String> ways) implements Step {

        public NeedsCode {
            ways = Set.copyOf(ways);
        }

        /** Without the ticket: it must not reach a log by way of a message. */
        @Override
        public String toString() {
            return "NeedsCode[" + ways + "]";
        }
    }

    /**
     * The password is right, but one of their roles must not be used with a password alone: all they can do is enrol, by
     * {@link SignIn#offerTotp} and {@link SignIn#enrolTotp}, or {@link PasskeySignIn#askToEnrol} and {@link
     * PasskeySignIn#enrol}.
     *
     * @param ticket what to bring along; belongs into a cookie like a session's, and opens nothing by itself
     * @param until when it stops working, ten minutes after it was given
     */
    record NeedsEnrolment(String ticket, Instant until) implements Step {

        /** Without the ticket: it must not reach a log by way of a message. */
        @Override
        public String toString() {
            return "NeedsEnrolment[]";
        }
    }
}
