// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.routing;

import java.util.regex.Pattern;
import org.comptoir.model.LocalText;
import org.comptoir.model.PluginStamp;
import org.comptoir.orders.internal.answer.InvalidAnswer;
import org.comptoir.spi.routing.v1.Routing;
import org.comptoir.spi.routing.v1.RoutingQuestion;

/**
 * What a router may answer.
 *
 * @param plugin who answers
 * @param router its name
 * @param question what it was asked
 */
record ChoiceRules(PluginStamp plugin, String router, RoutingQuestion question) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /** The reason is kept with the order, beside the traces of its prices. */
    private static final int LONGEST_REASON = 300;

    static String checkedName(PluginStamp plugin, String name) {
        if (!NAME.matcher(name).matches()) {
            throw InvalidAnswer.of(plugin, "routing.name", "a router needs a name of 1 to 64 characters");
        }
        return name;
    }

    Routing.Chosen checked(Routing.Chosen chosen) {
        boolean known =
                question.warehouses().stream().anyMatch(place -> place.code().equals(chosen.warehouse()));
        if (!known) {
            throw InvalidAnswer.of(plugin, router, "there was no warehouse " + chosen.warehouse() + " to choose");
        }
        if (!said(chosen.reason())) {
            throw InvalidAnswer.of(plugin, router, "the choice of " + chosen.warehouse() + " is not explained");
        }
        return chosen;
    }

    private static boolean said(LocalText reason) {
        return reason != null
                && reason.byLanguage().values().stream()
                        .allMatch(words -> !words.isBlank() && words.length() <= LONGEST_REASON);
    }
}
