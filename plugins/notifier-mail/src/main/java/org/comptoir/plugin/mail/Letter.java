// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.model.LocalText;
import org.comptoir.spi.notify.v1.Message;

/**
 * How a template is put into words, with a fact's name in braces where it goes. A fact is text, whatever stands in it: it
 * begins no line of its own in a subject, and no element in HTML.
 *
 * @param needs the facts that it mentions
 */
record Letter(LocalText subject, LocalText body, Set<String> needs) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern WEB = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]/_~-]{1,2000}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    Letter {
        needs = Set.copyOf(needs);
    }

    /** On one line. */
    String subject(Message message) {
        return filled(subject.in(message.language()), message.facts(), false);
    }

    String text(Message message) {
        return filled(body.in(message.language()), message.facts(), false);
    }

    /** The same words as paragraphs; an address of the web that stands there can be followed. */
    String html(Message message) {
        Locale language = message.language().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"")
                .append(language.getLanguage())
                .append("\"><head><meta charset=\"utf-8\"></head><body>");
        for (String paragraph : body.in(message.language()).strip().split("\n\n")) {
            html.append("<p>")
                    .append(filled(escaped(paragraph), message.facts(), true).replace("\n", "<br>"))
                    .append("</p>");
        }
        return html.append("</body></html>\n").toString();
    }

    private static String filled(String words, Map<String, String> facts, boolean html) {
        Matcher place = PLACE.matcher(words);
        StringBuilder text = new StringBuilder();
        while (place.find()) {
            String plain =
                    CONTROL.matcher(facts.getOrDefault(place.group(1), "")).replaceAll(" ");
            place.appendReplacement(text, Matcher.quoteReplacement(html ? inHtml(plain) : plain));
        }
        return place.appendTail(text).toString();
    }

    private static String inHtml(String fact) {
        String escaped = escaped(fact);
        return WEB.matcher(fact).matches() ? "<a href=\"" + escaped + "\">" + escaped + "</a>" : escaped;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
