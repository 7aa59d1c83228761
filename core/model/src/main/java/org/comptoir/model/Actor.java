// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import org.comptoir.model.id.UserId;

/**
 * Who acts. Written into the audit trail and beside every change.
 *
 * @param kind what sort of actor it is: {@code user}, {@code api-key}, {@code plugin}, {@code console} or {@code system};
 *     open, so that later kinds need no new release of plugins
 * @param id the actor's own id or name within its kind; never personal data beyond a user id
 * @param via the plugin that acts in the actor's name, as id and version such as {@code acme.pay 1.2.0}; empty where the
 *     core acts itself. The core sets it on each call of a plugin's: what a plugin says here is not believed
 */
public record Actor(String kind, String id, String via) {

    /** What the columns hold that keep who made or changed something. */
    private static final int LONGEST = 120;

    private static final int LONGEST_VIA = 80;

    public Actor {
        via = start(via, LONGEST_VIA);
    }

    /** One that acts itself. */
    public Actor(String kind, String id) {
        this(kind, id, "");
    }

    public static Actor system(String part) {
        return new Actor("system", part);
    }

    /** A person who signed in. */
    public static Actor user(UserId id) {
        return new Actor("user", id.toString());
    }

    public static Actor apiKey(String id) {
        return new Actor("api-key", id);
    }

    public static Actor console(String user) {
        return new Actor("console", user);
    }

    /** A plugin that does something by itself, such as a task. */
    public static Actor plugin(String id) {
        return new Actor("plugin", id);
    }

    /** The same, through this plugin and no other. @param plugin its id and version */
    public Actor through(String plugin) {
        return new Actor(kind, id, plugin);
    }

    /**
     * Such as {@code api-key:key_01} or {@code api-key:key_01 via plugin acme.pay 1.2.0}; what has to be cut to 120
     * characters is never the plugin.
     */
    @Override
    public String toString() {
        String who = kind + ":" + id;
        if (via.isEmpty()) {
            return who;
        }
        String plugin = " via plugin " + via;
        return start(who, LONGEST - plugin.length()) + plugin;
    }

    private static String start(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
