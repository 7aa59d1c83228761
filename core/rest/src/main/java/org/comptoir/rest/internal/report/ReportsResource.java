// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.report;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.rest.About;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.web.Attachment;
import org.comptoir.rest.internal.web.Spool;
import org.comptoir.spi.report.v1.Report;
import org.comptoir.spi.report.v1.ReportArguments;
import org.comptoir.spi.report.v1.ReportParameter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Reports that plugins bring. */
@Component(service = ReportsResource.class)
@JakartarsResource
@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
public final class ReportsResource {

    private static final Duration DESCRIBING = Duration.ofSeconds(2);
    private static final Duration RUNNING = Duration.ofMinutes(1);
    private static final int PATIENCE = 60;
    private static final Set<String> FORMATS = Set.of("csv", "json");

    private final Plugins plugins;
    private final Units units;
    private final Clock clock;

    @Activate
    public ReportsResource(@Reference Plugins plugins, @Reference Units units, @Reference Clock clock) {
        this.plugins = plugins;
        this.units = units;
        this.clock = clock;
    }

    @GET
    @Needs("report:r")
    @Does("The reports that plugins bring, with what each can be asked with.")
    public List<ReportView> list(@Context Call call) {
        return all(call).stream()
                .map(one -> one.view(call.locale()))
                .sorted(Comparator.comparing(ReportView::name))
                .toList();
    }

    @GET
    @Path("/{report}")
    @Produces(MediaType.WILDCARD)
    @Needs("report:r")
    @Confirmed
    @Does(
            value = "A report as a file.",
            refuses = {
                "report.unknown",
                "report.format",
                "report.parameter-unknown",
                "report.parameter-missing",
                "report.parameter",
                "report.overdue"
            },
            patienceSeconds = PATIENCE)
    public Response run(
            @PathParam("report") String report,
            @QueryParam("format")
                    @DefaultValue("json")
                    @About(
                            value = "how it is written",
                            oneOf = {"csv", "json"})
                    String format,
            @QueryParam("parameter") @About(value = "name:value, for each parameter", example = "[\"from:2026-11-01\"]")
                    List<String> parameter,
            @Context Call call)
            throws IOException {
        // What a plugin sums up, nobody can narrow to some customers.
        Reached.requireEverything(call);
        if (!FORMATS.contains(format)) {
            throw ComptoirException.invalid("report.format", "format", format);
        }
        Described described = all(call).stream()
                .filter(one -> one.name().equals(report))
                .findFirst()
                .orElseThrow(() -> new ComptoirException(
                        "report.unknown",
                        Fault.NOT_FOUND,
                        Map.of(ComptoirException.FIELD, "report", ComptoirException.VALUE, report)));
        ReportArguments arguments = described.arguments(parameter);
        tell(described, arguments, format, call);
        String type = format.equals("csv") ? "text/csv; charset=utf-8" : MediaType.APPLICATION_JSON;
        return new Attachment(report + "." + format, type)
                .with(Spool.of(out -> write(
                        described, arguments, format, new OutputStreamWriter(out, StandardCharsets.UTF_8), call)));
    }

    /** Which days it is about; texts that somebody looked for may be names, which the trail would keep for good. */
    private void tell(Described report, ReportArguments arguments, String format, Call call) {
        Map<String, String> days = report.parameters().stream()
                .filter(parameter -> parameter.kind() == ReportParameter.Kind.DAY)
                .map(ReportParameter::name)
                .collect(Collectors.toMap(
                        name -> name, name -> arguments.day(name).toString()));
        units.audit(
                call,
                "report.exported",
                report.name(),
                Map.of(
                        "format", format,
                        "days", days,
                        "plugin", report.plugin().stamp().toString()));
    }

    private void write(Described report, ReportArguments arguments, String format, Writer out, Call call)
            throws IOException {
        Instant limit = clock.instant().plus(RUNNING);
        Instant end = limit.isBefore(call.deadline()) ? limit : call.deadline();
        RowWriter rows = RowWriter.of(format, report.columns(), out, clock, end);
        rows.open();
        try {
            report.plugin().ask(call, "report.run", RUNNING, asked -> {
                asked.run(arguments, rows, call);
                return true;
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        rows.close();
    }

    /** One that cannot even describe itself is passed over: the guard has counted and logged it. */
    private List<Described> all(Call call) {
        List<Described> all = new ArrayList<>();
        for (Plugin<Report> plugin : plugins.all(Report.class)) {
            try {
                all.add(plugin.ask(
                        call,
                        "report.describe",
                        DESCRIBING,
                        asked -> new Described(
                                plugin, asked.name(), asked.title(), asked.parameters(), asked.columns())));
            } catch (ComptoirException silent) {
                continue;
            }
        }
        return all;
    }
}
