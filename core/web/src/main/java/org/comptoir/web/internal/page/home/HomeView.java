// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.home;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.web.internal.route.HomeCard;
import org.comptoir.web.internal.view.View;

/**
 * What somebody sees first.
 *
 * @param company whose books they see
 * @param name theirs
 * @param roles theirs
 * @param worked whether there is work that could wait for them
 * @param toDo what does
 * @param figures how things stand
 * @param charts how they went
 * @param ways where else they can go
 */
public record HomeView(
        String company,
        String name,
        Set<String> roles,
        boolean worked,
        List<Card> toDo,
        List<Card> figures,
        List<Chart> charts,
        List<Way> ways)
        implements View {

    public HomeView {
        toDo = List.copyOf(toDo);
        figures = List.copyOf(figures);
        charts = List.copyOf(charts);
        ways = List.copyOf(ways);
    }

    /**
     * A number.
     *
     * @param key of its words
     * @param figure absent where it could not be read
     */
    public record Card(String key, Optional<HomeCard.Figure> figure) {}

    /**
     * A chart.
     *
     * @param key of its words
     * @param drawn absent where it could not be read
     */
    public record Chart(String key, Optional<BarChart> drawn) {}

    /**
     * Somewhere to go.
     *
     * @param path where
     * @param key of the words that tell of it
     * @param icon of our sprite
     */
    public record Way(String path, String key, String icon) {}

    @Override
    public String template() {
        return "home";
    }
}
