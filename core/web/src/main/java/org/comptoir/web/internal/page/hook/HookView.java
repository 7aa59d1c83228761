// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.hook;

import java.time.ZoneId;
import org.comptoir.api.hook.Delivery;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * One call that came in.
 *
 * @param delivery what is kept of it
 * @param whole whether the reader may see what was sent
 * @param replays whether the reader can have it tried again
 * @param zone of the company
 * @param key makes the first sending of a form the only one that acts
 */
public record HookView(Delivery delivery, boolean whole, boolean replays, ZoneId zone, String key, Refused refused)
        implements View {

    @Override
    public String template() {
        return "hook";
    }

    @Override
    public String title(Words words) {
        return words.of("hook/title", delivery.summary().hook());
    }

    public Value.Status outcome() {
        return HookOutcome.of(delivery.summary().outcome());
    }

    public Value.Status outcome(Delivery.Try one) {
        return HookOutcome.of(one.outcome());
    }

    /** What was sent, as people read it. */
    public String payload() {
        return delivery.text() ? new PayloadText(delivery.body()).lines() : delivery.body();
    }

    /** Where it is, with all that can be done with it. */
    public String path() {
        return HookListPages.PATH + "/" + delivery.summary().id();
    }

    /** Where the secrets of the plugin are set. */
    public String settings() {
        return settingsOf(delivery.summary().plugin());
    }

    static String settingsOf(String stamp) {
        int space = stamp.indexOf(' ');
        return "/plugins/" + (space < 0 ? stamp : stamp.substring(0, space)) + "?back=webhooks#secrets";
    }
}
