// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.comptoir.api.people.Invitation;
import org.comptoir.shell.internal.console.Answer;

/** Shows a link, this once. */
final class LinkShown {

    private LinkShown() {}

    static void tell(Invitation made, Answer answer) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", made.user().id());
        shown.put("email", made.user().email());
        shown.put("roles", new TreeSet<>(made.user().roles()));
        shown.put("link", made.link().url());
        shown.put("until", made.link().until());
        answer.one(shown);
        answer.say("The link is shown this once; hand it to that person and to nobody else.");
    }
}
