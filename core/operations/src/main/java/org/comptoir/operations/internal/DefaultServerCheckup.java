// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.operations.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.demo.DemoData;
import org.comptoir.api.server.LogSelection;
import org.comptoir.api.server.LogTail;
import org.comptoir.api.server.ServerCheckup;
import org.comptoir.api.server.ServerReport;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.Nodes;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.ServerFigures;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks each part of the server how it is. */
@Component(service = ServerCheckup.class)
public final class DefaultServerCheckup implements ServerCheckup {

    /** What is read of the log for a page, and for a zip. */
    private static final int SHOWN = 2_000_000;

    private static final int HANDED_OVER = 8_000_000;

    private static final String README = """
            What this server said of itself for whoever helps to mend it.

            server.json    what it runs on
            report.json    its health, the servers that share the database, the database, bundles in trouble
            jobs.json      what it does by itself, and how the last run of each went
            bundles.txt    all parts of the program with version and state
            settings.json  what it is set to: names, switches and numbers; of plugins no texts
            threads.txt    what each thread was at
            log.txt        the end of the log

            Values that are known to be secret, whatever looks like a secret, e-mail addresses and bank accounts
            are replaced by ***. Ids of companies, people and records are left in.
            """;

    private final BundleContext context;
    private final HealthChecks health;
    private final KnownSecrets secrets;
    private final Database database;
    private final Nodes nodes;
    private final ServerFigures figures;
    private final Companies companies;
    private final DemoData demo;
    private final ConfigurationAdmin settings;
    private final Units units;
    private final Json json;
    private final Clock clock;
    private final Machine machine;

    @Activate
    public DefaultServerCheckup(
            BundleContext context,
            @Reference HealthChecks health,
            @Reference KnownSecrets secrets,
            @Reference Database database,
            @Reference Nodes nodes,
            @Reference ServerFigures figures,
            @Reference Companies companies,
            @Reference DemoData demo,
            @Reference ConfigurationAdmin settings,
            @Reference Units units,
            @Reference Json json,
            @Reference Clock clock) {
        this.context = context;
        this.health = health;
        this.secrets = secrets;
        this.database = database;
        this.nodes = nodes;
        this.figures = figures;
        this.companies = companies;
        this.demo = demo;
        this.settings = settings;
        this.units = units;
        this.json = json;
        this.clock = clock;
        this.machine = new Machine(folder(context.getProperty("comptoir.data")));
    }

    private static Path folder(@Nullable String data) {
        if (data == null) {
            throw new IllegalStateException("the property comptoir.data must name the data folder");
        }
        return Path.of(data);
    }

    private LogFile log() {
        return new LogFile(machine.data().resolve("log").resolve("karaf.log"));
    }

    @Override
    public ServerReport report(Call call) {
        return new ServerReport(
                context.getBundle().getVersion().toString(),
                health.all(machine, call),
                nodes.all().stream().map(DefaultServerCheckup::node).toList(),
                new ServerReport.DatabaseFacts(database.product(), database.bytes(), database.connections()),
                new StoppedBundles(context).all());
    }

    private static ServerReport.Node node(Nodes.Node node) {
        return new ServerReport.Node(
                node.name(), node.version(), node.startedAt(), node.seenAt(), node.here(), node.there());
    }

    @Override
    public boolean shared(Call call) {
        List<CompanyId> others =
                new ArrayList<>(companies.all().stream().map(Company::id).toList());
        others.remove(call.company());
        demo.company().ifPresent(others::remove);
        return !others.isEmpty() && !call.company().equals(OwnCall.NO_COMPANY);
    }

    @Override
    public LogTail log(LogSelection selection, Call call) {
        try {
            LogFile.End end = log().end(SHOWN);
            return new Sieve(selection, secrets.masks(call)).sift(LogFile.lines(end.text()), end.whole());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void supportBundle(OutputStream out, Call call) throws IOException {
        if (!call.company().equals(OwnCall.NO_COMPANY)) {
            units.audit(call, "server.bundle-taken", call.company().toString(), Map.of());
        }
        Masks masks = secrets.masks(call);
        try (SupportZip zip = new SupportZip(out, masks, clock.instant())) {
            zip.add("README.txt", README);
            zip.add("server.json", pretty(machine.facts()));
            zip.add("report.json", pretty(report(call)));
            zip.add("jobs.json", pretty(figures.jobs()));
            zip.add("bundles.txt", bundles());
            zip.add("settings.json", pretty(new MaskedSettings(settings).all(masks)));
            zip.add("threads.txt", machine.threads());
            zip.add("log.txt", log().end(HANDED_OVER).text());
        }
    }

    private String pretty(Object value) throws IOException {
        return json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    private String bundles() {
        StringBuilder text = new StringBuilder();
        Arrays.stream(context.getBundles())
                .sorted((one, other) -> Long.compare(one.getBundleId(), other.getBundleId()))
                .forEach(bundle -> text.append(line(bundle)).append('\n'));
        return text.toString();
    }

    private static String line(Bundle bundle) {
        String state =
                switch (bundle.getState()) {
                    case Bundle.INSTALLED -> "installed";
                    case Bundle.RESOLVED -> "resolved";
                    case Bundle.STARTING -> "starting";
                    case Bundle.STOPPING -> "stopping";
                    case Bundle.ACTIVE -> "active";
                    default -> "gone";
                };
        return bundle.getBundleId() + "\t" + state + "\t" + bundle.getSymbolicName() + "\t" + bundle.getVersion();
    }
}
