// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.util.List;
import org.comptoir.api.people.Session;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.view.MenuItem;
import org.comptoir.web.internal.view.Words;

/** Where people can go, by what their roles allow. */
public final class Menu {

    private record Line(String path, String key, String icon, Access access) {}

    private static final List<Line> LINES = List.of(
            new Line("/", "menu/home", "home", Access.SIGNED_IN),
            new Line("/users", "menu/users", "users", Access.needs("user:w")),
            new Line("/api-keys", "menu/keys", "key", Access.needs("key:w")));

    private Menu() {}

    /** The lines that this person sees. */
    public static List<MenuItem> of(Session session, String path, Words words) {
        return LINES.stream()
                .filter(line -> line.access().allows(session))
                .map(line -> new MenuItem(line.path(), words.of(line.key()), line.icon(), isWithin(path, line.path())))
                .toList();
    }

    private static boolean isWithin(String path, String of) {
        return path.equals(of) || (!of.equals("/") && path.startsWith(of + "/"));
    }
}
