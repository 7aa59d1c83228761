// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import java.time.Duration;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.Step;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Cookies;
import org.comptoir.web.internal.http.Next;

/** Where somebody goes who got this far. */
public final class Entrance {

    private static final Duration TICKET = Duration.ofMinutes(10);

    private Entrance() {}

    static Answer after(Step step, Next next) {
        if (step instanceof Step.NeedsCode code) {
            return carry(code.ticket(), next.through("/sign-in/code"));
        }
        if (step instanceof Step.NeedsEnrolment enrolment) {
            return carry(enrolment.ticket(), next.through("/sign-in/app"));
        }
        return enter(Answer.see(next.path()), ((Step.Entered) step).session());
    }

    /** The answer with the session in it. */
    public static Answer enter(Answer answer, NewSession session) {
        return answer.with(Cookies.set(Cookies.SESSION, session.secret())).with(Cookies.drop(Cookies.TICKET));
    }

    private static Answer carry(String ticket, String path) {
        return Answer.see(path).with(Cookies.set(Cookies.TICKET, ticket, TICKET));
    }
}
