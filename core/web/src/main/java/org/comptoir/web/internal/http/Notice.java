// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

/**
 * What the next page tells, as a cookie carries it there: anybody may have written that.
 *
 * @param key of the words
 * @param number of what it is about, empty for nothing
 */
public record Notice(String key, String number) {

    private static final String MARK = "~";
    private static final String NUMBER = "[A-Za-z0-9-]{1,64}";

    /** A number that is none is left out. */
    public static Notice of(String key, String number) {
        return new Notice(key, number.matches(NUMBER) ? number : "");
    }

    /** As it was sent. */
    public static Notice read(String sent) {
        int mark = sent.indexOf(MARK);
        return mark < 0 ? new Notice(sent, "") : of(sent.substring(0, mark), sent.substring(mark + MARK.length()));
    }

    /** As it travels. */
    public String sent() {
        return number.isEmpty() ? key : key + MARK + number;
    }
}
