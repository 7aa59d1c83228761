// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comptoir.api.people.Session;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.view.MenuGroup;
import org.comptoir.web.internal.view.MenuItem;
import org.comptoir.web.internal.view.Words;

/** Where people can go, by what their roles allow. */
final class Menu {

    private static final Set<MenuLine.Group> AT_THE_SIDE = EnumSet.complementOf(EnumSet.of(MenuLine.Group.ACTS));

    private Menu() {}

    /** The lines that this person sees, under their headings; a heading with nothing below it is none. */
    static List<MenuGroup> of(List<MenuLine> lines, Session session, String path, Words words) {
        List<MenuGroup> groups = new ArrayList<>();
        for (MenuLine.Group group : AT_THE_SIDE) {
            List<MenuItem> items = items(group, lines, session, path, words);
            if (!items.isEmpty()) {
                String key = "menu-group/" + group.name().toLowerCase(Locale.ROOT);
                groups.add(new MenuGroup(words.has(key) ? words.of(key) : "", items));
            }
        }
        return groups;
    }

    /** What this person can begin. */
    static List<MenuItem> acts(List<MenuLine> lines, Session session, String path, Words words) {
        return items(MenuLine.Group.ACTS, lines, session, path, words);
    }

    private static List<MenuItem> items(
            MenuLine.Group of, List<MenuLine> lines, Session session, String path, Words words) {
        return lines.stream()
                .filter(line -> line.group() == of && line.access().allows(session))
                .map(line -> new MenuItem(line.path(), words.of(line.key()), line.icon(), isWithin(path, line.path())))
                .toList();
    }

    private static boolean isWithin(String path, String of) {
        return path.equals(of) || (!of.equals("/") && path.startsWith(of + "/"));
    }
}
