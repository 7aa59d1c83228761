// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.plugin;

import org.comptoir.api.plugin.PluginPlan;
import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * What somebody agrees to who lets a plugin in.
 *
 * @param plan what it would mean
 * @param next where they came from
 */
public record ConsentView(PluginPlan plan, Next next, Refused refused) implements View {

    @Override
    public String template() {
        return "plugin-consent";
    }

    @Override
    public String title(Words words) {
        return words.of(
                isUpgrade() ? "plugin-consent/upgrade" : "plugin-consent/install",
                plan.passport().name().in(words.locale()),
                plan.version());
    }

    /** Where who does not agree goes. */
    public String back() {
        return next.path().equals("/") ? OfferPages.PATH : next.path();
    }

    /** Whether another version serves now. */
    public boolean isUpgrade() {
        return !plan.present().isEmpty();
    }

    /** Where what is agreed to is sent. */
    public String path() {
        return OfferPages.PATH + "/" + plan.id() + "/" + plan.version();
    }
}
