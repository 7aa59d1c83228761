// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.people;

import java.time.ZoneId;
import org.comptoir.api.people.Invitation;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/** A link to hand over, shown this once. */
public record LinkShownView(Invitation invitation, ZoneId zone) implements View {

    @Override
    public String template() {
        return "link-shown";
    }

    @Override
    public String title(Words words) {
        return words.of("link-shown/" + invitation.link().kind() + "/title");
    }
}
