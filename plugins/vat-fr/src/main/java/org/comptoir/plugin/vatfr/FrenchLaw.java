// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vatfr;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.comptoir.model.LocalText;

/**
 * The articles and mentions by topic and day.
 *
 * @param articles in no order; of those that hold, the one begun last counts
 */
record FrenchLaw(List<Article> articles) {

    FrenchLaw {
        articles = List.copyOf(articles);
    }

    /**
     * Reads {@code topic;from;article;French;English}; blank lines and lines that begin with {@code #} say nothing.
     *
     * @throws IllegalStateException for a line that is none: the file belongs to the bundle
     */
    static FrenchLaw read(List<String> lines) {
        return new FrenchLaw(lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(FrenchLaw::article)
                .toList());
    }

    private static Article article(String line) {
        String[] fields = line.split(";", -1);
        if (fields.length != 5) {
            throw new IllegalStateException("expected topic;from;article;French;English: " + line);
        }
        return new Article(fields[0], LocalDate.parse(fields[1]), fields[2], LocalText.of(fields[3], fields[4]));
    }

    /** What holds for a supply of this day; before the first line of a topic that first line. */
    Article on(String topic, LocalDate day) {
        List<Article> ofTopic = articles.stream()
                .filter(article -> article.topic().equals(topic))
                .sorted(Comparator.comparing(Article::from))
                .toList();
        if (ofTopic.isEmpty()) {
            throw new IllegalStateException("no article for " + topic);
        }
        return ofTopic.stream()
                .filter(article -> !article.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(ofTopic.get(0));
    }
}
