// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.list;

import java.util.List;
import org.comptoir.web.internal.route.Visit;

/** What narrows a list. Each is a parameter of its address, named as the selection of its service names it. */
public sealed interface Filter {

    /**
     * Some of a few words.
     *
     * @param codes in the order in which they are offered
     * @param words their words are this, a slash and the code
     */
    record Choice(String name, List<String> codes, String words) implements Filter {

        public Choice {
            codes = List.copyOf(codes);
        }
    }

    /** A day from which, or up to which. */
    record Day(String name) implements Filter {}

    /**
     * A short text.
     *
     * @param label what it is called, such as a number with its name
     */
    record Text(String name, Label label) implements Filter {

        /** One that says by itself what it is. */
        public Text(String name) {
            this(name, (text, visit) -> text);
        }
    }

    /**
     * One record, which somebody came from: not typed, but shown and taken away.
     *
     * @param label what it is called
     */
    record Record(String name, Label label) implements Filter {}

    /** Says what a record is called. Refused where there is none that they may see. */
    @FunctionalInterface
    interface Label {
        String of(String id, Visit visit);
    }

    /** The parameter. Its word is the list's name, {@code /filter/} and this. */
    String name();
}
