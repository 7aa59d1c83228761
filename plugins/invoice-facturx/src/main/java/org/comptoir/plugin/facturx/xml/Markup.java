// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import org.comptoir.model.ComptoirException;

/**
 * Writes XML or XHTML. Every text and attribute value is escaped here and nowhere else; a character that XML cannot
 * carry is refused rather than dropped. It looks up no factory, so the result depends on nothing but the calls.
 */
public final class Markup {

    private final StringBuilder out = new StringBuilder(16_384);
    private final Deque<String> open = new ArrayDeque<>();
    private final String newLine;

    private Markup(String newLine) {
        this.newLine = newLine;
    }

    /** For machines and for those who read over their shoulder: one element a line. */
    public static Markup indented() {
        return new Markup("\n");
    }

    /** Without any space that was not asked for, as running text wants it. */
    public static Markup compact() {
        return new Markup("");
    }

    /** The first line of an XML file. */
    public Markup declaration() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        return this;
    }

    /** Opens an element; attributes come as name, value, name, value. */
    public Markup open(String name, String... attributes) {
        startOfLine();
        tag(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    /** Closes the element opened last. */
    public Markup close() {
        String name = open.pop();
        startOfLine();
        out.append("</").append(name).append('>');
        return this;
    }

    /** An element that holds nothing but a text. */
    public Markup leaf(String name, String text, String... attributes) {
        startOfLine();
        tag(name, attributes);
        out.append('>');
        escape(text);
        out.append("</").append(name).append('>');
        return this;
    }

    /** As {@link #leaf}, and nothing at all where the text is empty. */
    public Markup leafUnlessEmpty(String name, String text, String... attributes) {
        return text.isEmpty() ? this : leaf(name, text, attributes);
    }

    /** An element without content. */
    public Markup empty(String name, String... attributes) {
        startOfLine();
        tag(name, attributes);
        out.append("/>");
        return this;
    }

    /** A text within the open element. */
    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** What has been written; every element must be closed. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open.peek());
        }
        return out + newLine;
    }

    private void startOfLine() {
        if (!newLine.isEmpty() && out.length() > 0) {
            out.append(newLine).append("  ".repeat(open.size()));
        }
    }

    private void tag(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            attribute(attributes[i + 1]);
            out.append('"');
        }
    }

    /** Line ends and tabs of an attribute must be references, or reading turns them into spaces. */
    private void attribute(String value) {
        value.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                out.append("&#").append(c).append(';');
            } else {
                escape(c);
            }
        });
    }

    private void escape(String text) {
        text.codePoints().forEach(this::escape);
    }

    private void escape(int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\r' -> out.append("&#13;");
            default -> {
                if (!allowed(c)) {
                    throw ComptoirException.invalid("facturx.character", "text", "U+%04X".formatted(c));
                }
                out.appendCodePoint(c);
            }
        }
    }

    /** Whether XML 1.0 can carry the character (production 2 of the recommendation). */
    public static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
