// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import java.util.function.Supplier;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Cookies;

/** Where somebody goes whose set-up is not under way any more. */
final class Under {

    private Under() {}

    /** Whether the server still waits to be set up, and only the pass has ended. */
    static boolean way(ComptoirException refusal) {
        return refusal.code().equals("setup.pass");
    }

    /** The step, or the way to where they can go on. */
    static Answer step(Supplier<Answer> step) {
        try {
            return step.get();
        } catch (ComptoirException refusal) {
            return switch (refusal.code()) {
                case "setup.pass" ->
                    Answer.see(Stage.TOKEN.path())
                            .with(Cookies.drop(Cookies.SET_UP))
                            .telling("set-up-again");
                case "setup.done" -> Answer.see("/sign-in").with(Cookies.drop(Cookies.SET_UP));
                case "setup.unsettled" -> Answer.see(Stage.TOKEN.path());
                default -> throw refusal;
            };
        }
    }
}
