// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.view;

/** What a template draws: a record of its own for each page. */
public interface View {

    /** The name of the template below src/main/jte, without its ending. The words of the page begin with it too. */
    String template();

    /** What the browser's tab says. */
    default String title(Words words) {
        return words.of(template() + "/title");
    }

    /** The address under which a part of a page that htmx asked for is kept in the history; empty for the one it came from. */
    default String address() {
        return "";
    }

    /** The language of who it is for, where that is known and may differ from what their browser prefers. */
    default String language() {
        return "";
    }
}
