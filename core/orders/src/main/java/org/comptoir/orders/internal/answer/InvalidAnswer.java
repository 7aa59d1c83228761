// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.answer;

import java.util.Map;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.PluginStamp;

/** The refusal of an answer that cannot be used, with the name of who gave it. */
public final class InvalidAnswer {

    private InvalidAnswer() {}

    /**
     * @param plugin who answered
     * @param asked what was asked, such as a rule's name
     * @param why what is wrong with the answer, in a few words
     */
    public static ComptoirException of(PluginStamp plugin, String asked, String why) {
        return new ComptoirException(
                "plugin.answer-invalid",
                Fault.UNAVAILABLE,
                Map.of("plugin", plugin.id(), "version", plugin.version(), "asked", asked, "why", why));
    }
}
