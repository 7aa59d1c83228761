// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.plugin;

import java.util.List;
import java.util.Map;
import org.comptoir.api.plugin.OfferedPlugin;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.view.View;

/**
 * What the catalogues offer.
 *
 * @param text that was looked for, empty for all
 * @param offers of each plugin the one to take: the highest that is not revoked
 * @param troubles catalogues that could not be read, a sentence each
 */
public record OffersView(String text, List<OfferedPlugin> offers, List<String> troubles) implements View {

    private static final Map<String, String> TONES =
            Map.of("upgrade", "blue", "installed", "green", "revoked", "red", "reserved", "red");

    @Override
    public String template() {
        return "plugin-offers";
    }

    /** What an offer is to this server. */
    public Value.Status status(OfferedPlugin offer) {
        return new Value.Status("plugin-offer/" + offer.status(), TONES.getOrDefault(offer.status(), ""));
    }

    /** Where one of them is looked at. */
    public String at(OfferedPlugin offer) {
        return OfferPages.at(offer);
    }
}
