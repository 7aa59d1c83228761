// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import java.util.List;
import org.comptoir.web.internal.view.View;

/**
 * What can come with a company.
 *
 * @param present names of the plugins that serve
 * @param offers those that a catalogue has besides
 * @param troubles catalogues that could not be read, a sentence each
 * @param demo whether there is a demo company already
 */
public record ExtrasView(List<String> present, List<Offer> offers, List<String> troubles, boolean demo)
        implements View {

    public ExtrasView {
        present = List.copyOf(present);
        offers = List.copyOf(offers);
        troubles = List.copyOf(troubles);
    }

    /** A plugin of a catalogue. @param path where it is looked at and agreed to, and which leads back */
    public record Offer(String name, String description, String path) {}

    @Override
    public String template() {
        return "set-up-extras";
    }
}
