// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.api.server.LogSelection;
import org.comptoir.api.server.LogTail;
import org.comptoir.api.server.ServerCheckup;
import org.comptoir.api.server.ServerReport;
import org.comptoir.api.server.ServerReport.Check;
import org.comptoir.api.server.ServerReport.State;
import org.comptoir.model.Call;

/** A server with a brother that is silent, a plugin that is ill, and a log of two lines. */
final class FakeServer implements ServerCheckup {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    boolean shared;
    final List<Call> taken = new ArrayList<>();

    @Override
    public ServerReport report(Call call) {
        return new ServerReport(
                "1.0.0",
                List.of(
                        new Check("serving", State.UP, Map.of(), List.of()),
                        new Check("database", State.UP, Map.of("product", "Derby 10"), List.of()),
                        new Check(
                                "plugins",
                                State.WARN,
                                Map.of("number", "3", "ill", "1"),
                                List.of("Points: set <b>signing</b>")),
                        new Check("outbox", State.DOWN, Map.of("dead", "2", "again", "1"), List.of()),
                        new Check("jobs", State.WARN, Map.of("number", "1"), List.of("kernel-purge")),
                        new Check("disk", State.UP, Map.of("free", "2048"), List.of()),
                        new Check("memory", State.WARN, Map.of("percent", "95", "most", "512"), List.of())),
                List.of(
                        new ServerReport.Node("north", "1.0.0", NOON, NOON, true, true),
                        new ServerReport.Node("south", "1.0.0", NOON, NOON, false, false)),
                new ServerReport.DatabaseFacts("Derby 10", 3L << 20, 8),
                List.of(new ServerReport.Bundle("acme.points", "1.1.0", "unresolved", List.of("acme.tables"))));
    }

    @Override
    public boolean shared(Call call) {
        return shared;
    }

    @Override
    public LogTail log(LogSelection selection, Call call) {
        List<LogTail.Line> lines = List.of(
                new LogTail.Line("12:00:01", "ERROR", "Outbox", "acme.points", "event=odd <i>x</i>", "at acme.Points"),
                new LogTail.Line("12:00:00", "INFO", "Site", "org.comptoir.web", "event=fine", ""));
        return new LogTail(
                lines.stream()
                        .filter(line -> selection.level().equals("DEBUG")
                                || line.level().equals(selection.level()))
                        .toList(),
                true);
    }

    @Override
    public void supportBundle(OutputStream out, Call call) throws IOException {
        taken.add(call);
        out.write("a zip".getBytes(StandardCharsets.UTF_8));
    }
}
