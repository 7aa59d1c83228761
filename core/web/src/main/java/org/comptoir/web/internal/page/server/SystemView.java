// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.server;

import java.time.ZoneId;
import org.comptoir.api.server.ServerReport;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * How the server is.
 *
 * @param report what was found
 * @param seesAll whether who looks may see what is not their company's alone
 * @param zone in which times are shown
 */
public record SystemView(ServerReport report, boolean seesAll, ZoneId zone) implements View {

    private static final long KIBIBYTE = 1024;

    @Override
    public String template() {
        return "system";
    }

    /** The word and the colour of a state. */
    public Value.Status status(ServerReport.State state) {
        return switch (state) {
            case UP -> new Value.Status("health-state/up", "green");
            case WARN -> new Value.Status("health-state/warn", "yellow");
            case DOWN -> new Value.Status("health-state/down", "red");
        };
    }

    /** What a check came to, in a sentence. */
    public String sentence(ServerReport.Check check, Words words) {
        String key = "health/" + check.name();
        String down = key + "/down";
        if (check.state() == ServerReport.State.DOWN && words.has(down)) {
            return words.named(down, check.facts());
        }
        return words.named(key + (check.state() == ServerReport.State.UP ? "/up" : "/not"), check.facts());
    }

    /** Of a server: the one that answers, one that is there, one that is silent. */
    public Value.Status status(ServerReport.Node node) {
        if (node.here()) {
            return new Value.Status("node-state/here", "blue");
        }
        return node.there()
                ? new Value.Status("node-state/there", "green")
                : new Value.Status("node-state/silent", "yellow");
    }

    /** How large the database is, as people say it. */
    public String size(Words words) {
        long mebibytes = report.database().bytes() / KIBIBYTE / KIBIBYTE;
        return report.database().bytes() < 0
                ? words.of("system/size-unknown")
                : words.of("system/mebibytes", words.number(Math.max(1, mebibytes)));
    }
}
