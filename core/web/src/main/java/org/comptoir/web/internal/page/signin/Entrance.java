// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import java.time.Duration;
import org.comptoir.api.people.Step;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Cookies;
import org.comptoir.web.internal.http.Next;

/** Where somebody goes who got this far. */
final class Entrance {

    private static final Duration TICKET = Duration.ofMinutes(10);

    private Entrance() {}

    static Answer after(Step step, Next next) {
        if (step instanceof Step.NeedsCode code) {
            return carry(code.ticket(), next.through("/sign-in/code"));
        }
        if (step instanceof Step.NeedsEnrolment enrolment) {
            return carry(enrolment.ticket(), next.through("/sign-in/app"));
        }
        return Answer.see(next.path()).entering(((Step.Entered) step).session());
    }

    private static Answer carry(String ticket, String path) {
        return Answer.see(path).with(Cookies.set(Cookies.TICKET, ticket, TICKET));
    }
}
