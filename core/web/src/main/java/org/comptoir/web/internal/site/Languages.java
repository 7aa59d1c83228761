// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.util.List;
import org.comptoir.web.internal.http.Cookies;
import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.http.Request;
import org.comptoir.web.internal.view.LanguageChoice;
import org.comptoir.web.internal.view.Words;

/** The language of who is not signed in: what they chose on this visit, else what their browser prefers. */
final class Languages {

    private static final String FIELD = "lang";
    private static final String FRENCH = "fr";
    private static final String ENGLISH = "en";

    private Languages() {}

    /** What this address asks for, empty for nothing that we speak. */
    static String asked(Request request) {
        return known(request.query().text(FIELD));
    }

    /** What was chosen, with this address or before on this visit; empty for nothing. */
    static String chosen(Request request) {
        String asked = asked(request);
        return asked.isEmpty() ? known(request.cookie(Cookies.LANGUAGE)) : asked;
    }

    private static String known(String language) {
        return language.equals(FRENCH) || language.equals(ENGLISH) ? language : "";
    }

    /** The same page in each language. */
    static List<LanguageChoice> of(Request request, Words words) {
        return List.of(choice(FRENCH, "Français", request, words), choice(ENGLISH, "English", request, words));
    }

    private static LanguageChoice choice(String code, String name, Request request, Words words) {
        String same = Next.of(request).through(request.path());
        String href = same + (same.indexOf('?') < 0 ? "?" : "&") + FIELD + "=" + code;
        return new LanguageChoice(code, name, href, words.locale().getLanguage().equals(code));
    }
}
