// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.plugin;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.comptoir.api.plugin.PluginDetails;
import org.comptoir.api.plugin.PluginReport.Patient;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * One plugin.
 *
 * @param details what is known of it
 * @param patient how it is
 * @param matters why it does not serve, or not well, and what to do about it, a sentence each
 * @param zone in which times are shown
 * @param secret what can be kept for it
 */
public record PluginView(
        PluginDetails details, Patient patient, List<String> matters, ZoneId zone, SecretForm secret, Refused refused)
        implements View {

    /**
     * What can be kept for it, of which nothing is ever shown.
     *
     * @param names that are kept, behind what all of the plugin's begin with
     * @param name as typed
     * @param back where to go then: {@code webhooks}, or empty for here
     */
    public record SecretForm(List<String> names, String name, String back) {

        public SecretForm {
            names = List.copyOf(names);
        }

        /** What the field begins with: there is often but one. */
        public String suggested() {
            return name.isEmpty() && names.size() == 1 ? names.get(0) : name;
        }
    }

    private static final Set<String> OUT = Set.of("suspended", "quarantined", "removed");
    private static final Set<String> MOVING = Set.of("staged", "probation");

    @Override
    public String template() {
        return "plugin";
    }

    @Override
    public String title(Words words) {
        return details.passport().name().in(words.locale());
    }

    /** Where it is. */
    public String path() {
        return PluginPages.PATH + "/" + details.plugin().id();
    }

    /** Whether it is out of service, so that it can be brought back. */
    public boolean isOut() {
        return OUT.contains(details.plugin().state());
    }

    /** Whether it was taken out, with its versions and data kept. */
    public boolean isRemoved() {
        return details.plugin().state().equals("removed");
    }

    /** Whether it will soon stand elsewhere by itself. */
    public boolean isMoving() {
        return MOVING.contains(details.plugin().state());
    }

    /** Whether the version that serves came with the server: that one can be suspended, and not taken out. */
    public boolean isBuiltIn() {
        return details.plugin().origin().equals("built-in");
    }

    /** The version before this one, empty where there is none. */
    public String former() {
        List<String> kept = details.plugin().kept();
        return kept.isEmpty() ? "" : kept.get(kept.size() - 1);
    }
}
