// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.find;

import java.util.List;
import org.comptoir.web.internal.route.Finder.Hit;
import org.comptoir.web.internal.view.View;

/**
 * What was found, by kind.
 *
 * @param text what was searched for: the answer says it, so that nobody takes it for the answer to something else
 * @param kinds those of which anything was found, or which could not be asked
 */
public record FindView(String text, List<Kind> kinds) implements View {

    public FindView {
        kinds = List.copyOf(kinds);
    }

    /**
     * Records of one kind.
     *
     * @param key of the word for it
     * @param icon of our sprite
     * @param hits the best
     * @param failed whether it could not be asked
     */
    public record Kind(String key, String icon, List<Hit> hits, boolean failed) {

        public Kind {
            hits = List.copyOf(hits);
        }
    }

    @Override
    public String template() {
        return "find";
    }

    /** How many there are. */
    public long count() {
        return kinds.stream().mapToLong(kind -> kind.hits().size()).sum();
    }

    /** Whether there was enough to search for. */
    public boolean asked() {
        return text.length() >= FindPages.LEAST;
    }
}
