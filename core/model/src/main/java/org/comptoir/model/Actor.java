// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

/**
 * Who acts. Written into the audit trail and beside every change.
 *
 * @param kind what sort of actor it is: {@code user}, {@code api-key}, {@code plugin}, {@code console} or {@code system};
 *     open, so that later kinds need no new release of plugins
 * @param id the actor's own id or name within its kind; never personal data beyond a user id
 */
public record Actor(String kind, String id) {

    public static Actor system(String part) {
        return new Actor("system", part);
    }

    public static Actor apiKey(String id) {
        return new Actor("api-key", id);
    }

    public static Actor console(String user) {
        return new Actor("console", user);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
