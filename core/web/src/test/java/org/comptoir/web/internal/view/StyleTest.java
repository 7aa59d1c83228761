// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the style sheet must not lose, since no other test looks at pages with eyes. */
class StyleTest {

    /** In rem: the menu at the side, what is kept free around the page, and the widest table with some air. */
    private static final double MENU_AND_TABLE = 14 + 3 + 48;

    private static final Pattern QUERY =
            Pattern.compile("@media \\(max-width: ([0-9.]+)rem\\) \\{(.*?)\n}", Pattern.DOTALL);

    private final String css = css();

    private static String css() {
        Assets assets = new Assets();
        return new String(assets.at(assets.path("app.css")).plain(), StandardCharsets.UTF_8);
    }

    /** The width, in rem, below which a rule holds. */
    private double below(String rule) {
        Matcher query = QUERY.matcher(css);
        while (query.find()) {
            if (query.group(2).contains(rule)) {
                return Double.parseDouble(query.group(1));
            }
        }
        throw new AssertionError("no such rule: " + rule);
    }

    @Test
    void tablesBecomeCardsWhileTheMenuStillTakesItsPlaceAtTheSide() {
        assertThat(below(".stacked tr {")).isGreaterThan(MENU_AND_TABLE);
        assertThat(below(".shell-nav {")).isLessThan(MENU_AND_TABLE);
    }

    @Test
    void aLinkAmidWordsIsUnderlined() {
        assertThat(css)
                .contains(":is(p, .alert, .text-secondary, .form-hint) a:not(.btn) { text-decoration: underline; }");
    }
}
