// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import java.time.Duration;
import org.comptoir.api.people.Step;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Cookies;
import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.route.Visit;

/** Where somebody goes who got this far. */
public final class Entrance {

    private static final Duration TICKET = Duration.ofMinutes(10);

    private Entrance() {}

    public static Answer after(Step step, Next next) {
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

    /** Whether they have to begin anew. */
    static boolean isOver(ComptoirException refusal) {
        return refusal.code().equals("sign-in.ticket");
    }

    static Answer orAgain(Visit visit, ComptoirException refusal, Next next) {
        if (isOver(refusal)) {
            return again(visit, next);
        }
        throw refusal;
    }

    /** It took too long, or was begun in another window. Who loads a page anew and is in by now goes on from there. */
    static Answer again(Visit visit, Next next) {
        if (visit.guest() == null) {
            return Answer.see(next.through("/sign-in"))
                    .with(Cookies.drop(Cookies.TICKET))
                    .telling("sign-in-again");
        }
        Answer on = Answer.see(next.path()).with(Cookies.drop(Cookies.TICKET));
        return visit.request().path().startsWith(EnrolmentPages.PATH) ? on.telling("recovery-codes-shown") : on;
    }
}
