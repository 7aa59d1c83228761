// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.comptoir.api.people.User;
import org.comptoir.web.internal.view.View;

/**
 * The people of the company.
 *
 * @param organisations for whom they buy
 * @param search a part of name or e-mail
 * @param more the cursor of those who follow, empty for none
 */
public record PeopleView(List<User> people, Organisations organisations, String search, String more, ZoneId zone)
        implements View {

    @Override
    public String template() {
        return "people";
    }

    /** Where those who follow are. */
    public String moreAt() {
        return "/users?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&after="
                + URLEncoder.encode(more, StandardCharsets.UTF_8);
    }
}
