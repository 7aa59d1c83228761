// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import org.comptoir.api.access.SetUpDraft;
import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.view.Words;

/** The steps of a set-up, in order. */
public enum Stage {
    /** The token is shown. */
    TOKEN("/set-up"),
    /** Which database it is, before anything is put in it. */
    DATABASE("/set-up/database"),
    /** The company. */
    COMPANY("/set-up/company"),
    /** How it charges VAT, and its first fiscal year. */
    TAX("/set-up/tax"),
    /** Who runs it. */
    YOU("/set-up/you"),
    /** Their second factor, on pages of its own. */
    FACTOR("/sign-in/app"),
    /** What comes with it. */
    EXTRAS("/set-up/extras");

    private final String path;

    Stage(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** Such as "Step 3 of 7". */
    public String told(Words words) {
        return words.of("set-up/step", ordinal() + 1, values().length);
    }

    /** The same for pages that others pass too: nothing, unless they lead on with a set-up. */
    public static String toldOnTheWay(Next next, Words words) {
        return next.path().equals(EXTRAS.path) ? FACTOR.told(words) : "";
    }

    /** The first that is not settled. */
    static Stage after(SetUpDraft draft) {
        if (draft.company() == null) {
            return DATABASE;
        }
        return draft.year() == null ? TAX : YOU;
    }
}
