// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.view;

import java.util.List;
import org.comptoir.api.people.Session;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows besides what it is about.
 *
 * @param words in the reader's language
 * @param assets where the files lie
 * @param theme {@code light} or {@code dark} as chosen, empty for what the machine prefers
 * @param session of who is signed in
 * @param menu where they can go
 * @param acts what they can begin
 * @param notice what the page before did, empty for nothing
 * @param warning what the page before could not do, empty for nothing
 * @param title of the page
 * @param path of the page
 * @param part whether only the inner part is drawn, for htmx
 * @param languages the page in other words, where nobody knows the reader's
 * @param demo {@code own} for who is in the demo company, {@code beside} for who may remove it, else empty
 */
public record Frame(
        Words words,
        Assets assets,
        String theme,
        @Nullable Session session,
        List<MenuGroup> menu,
        List<MenuItem> acts,
        String notice,
        String warning,
        String title,
        String path,
        boolean part,
        List<LanguageChoice> languages,
        String demo) {

    /** What changes bring along to show that a page of ours asks. Empty where nobody is signed in. */
    public String token() {
        return session == null ? "" : session.csrfToken();
    }

    /** The id of who is signed in, empty for nobody. */
    public String user() {
        return session == null ? "" : session.user().toString();
    }

    /** The name of who is signed in, empty for nobody. */
    public String name() {
        return session == null ? "" : session.name();
    }

    /** The first letters of the first and the last of their names. */
    public String initials() {
        String[] names = name().strip().split("\\s+");
        String last = names.length > 1 ? first(names[names.length - 1]) : "";
        return (first(names[0]) + last).toUpperCase(words.locale());
    }

    private static String first(String name) {
        return name.isEmpty() ? "" : new String(Character.toChars(name.codePointAt(0)));
    }

    /** The address from which a file may be kept for good. */
    public String asset(String name) {
        return assets.path(name);
    }

    /** The address of an icon. */
    public String icon(String name) {
        return assets.path("icons.svg") + "#" + name;
    }

    /** Whether the menu of who reads leads there: others are not shown a way that ends at the door. */
    public boolean leadsTo(String target) {
        return menu.stream().flatMap(group -> group.items().stream()).anyMatch(item -> item.path()
                .equals(target));
    }
}
