// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.home;

import java.util.List;
import java.util.Set;
import org.comptoir.web.internal.view.View;

/**
 * What somebody sees first.
 *
 * @param company whose books they see
 * @param name theirs
 * @param roles theirs
 * @param cards what they can do here
 */
public record HomeView(String company, String name, Set<String> roles, List<Card> cards) implements View {

    /**
     * Something to do.
     *
     * @param path where
     * @param key of the words that tell of it
     * @param icon of our sprite
     */
    public record Card(String path, String key, String icon) {}

    @Override
    public String template() {
        return "home";
    }
}
