// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.privacy.PersonalTable.Retention;
import org.comptoir.model.Call;
import org.comptoir.model.PluginStamp;
import org.comptoir.model.id.InvoiceId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * I9 of files made of invoices: each is the one that the audit trail, which is a chain of its own, heard of when it was made.
 * Whoever changes a file with its digest beside it does not change the trail. Files from before the trail heard of them are
 * known by nothing but their own digest; once it has heard of one, every younger file must be there as well.
 */
@Component(service = Invariant.class)
public final class RenderedTrail implements Invariant {

    static final String RENDERED = "invoice.rendered";

    private final Json json;
    private final Clock clock;

    @Activate
    public RenderedTrail(@Reference InvoiceTables tables, @Reference Json json, @Reference Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** What the row of a file says beside its content. */
    static String beside(String fileName, String mediaType, PluginStamp plugin) {
        return new Sha256()
                .add(String.join("\n", fileName, mediaType, plugin.id(), plugin.version(), plugin.digest()))
                .hex();
    }

    /** Of which invoice, and in which format. */
    private record File(String invoice, String format) {}

    /** The facts of the trail's row. */
    record Detail(String format, String sha256, String beside) {}

    /** What the trail heard of each file first, and since when it hears. */
    private record Heard(Map<File, Detail> files, @Nullable Instant since) {

        boolean knows(File file, Stored stored) {
            Detail detail = files.get(file);
            return detail == null
                    ? since == null || stored.createdAt().isBefore(since)
                    : detail.equals(new Detail(file.format(), stored.sha256(), stored.beside()));
        }
    }

    private record Stored(String number, String sha256, String beside, Instant createdAt) {}

    @Override
    public String id() {
        return "I9-files";
    }

    @Override
    public String promise() {
        return "Every file made of an invoice is there, and is the one that the audit trail heard of when it was made.";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        // Before and after the files: one that is made meanwhile is neither missing nor unheard of.
        Heard before = heard(sql, call);
        Map<File, Stored> files = files(sql, call);
        Heard after = heard(sql, call);
        files.forEach((file, stored) -> {
            findings.checked(1);
            findings.require(
                    after.knows(file, stored),
                    "Invoice " + stored.number() + ": its " + file.format()
                            + " file is not the one that the audit trail heard of.");
        });
        before.files().keySet().stream()
                .filter(file -> !files.containsKey(file))
                .forEach(file -> name(sql, file.invoice(), call)
                        .ifPresent(name ->
                                findings.breach("Invoice " + name + ": its " + file.format() + " file is gone.")));
        return findings.verdict();
    }

    /** How people call an invoice; nothing where its term is over, and its files with it. */
    private Optional<String> name(Sql sql, String invoice, Call call) {
        return sql.first(
                        "select invoice_no, issued_on, ended_at from invoice where company = ? and id = ?",
                        row -> Retention.hasEnded(row.date(2), row.instantOrNull(3), clock.instant())
                                ? ""
                                : row.text(1),
                        call.company(),
                        InvoiceId.parse(invoice))
                .filter(name -> !name.isEmpty());
    }

    private Heard heard(Sql sql, Call call) {
        Map<File, Detail> files = new LinkedHashMap<>();
        Instant[] since = new Instant[1];
        sql.each(
                "select subject, detail, happened_at from audit_trail where company = ? and action = ?"
                        + " order by link_number",
                row -> {
                    Detail detail = json.read(row.text(2), Detail.class);
                    files.putIfAbsent(new File(row.text(1), detail.format()), detail);
                    since[0] = since[0] == null ? row.instant(3) : since[0];
                },
                call.company(),
                RENDERED);
        return new Heard(files, since[0]);
    }

    private static Map<File, Stored> files(Sql sql, Call call) {
        Map<File, Stored> files = new HashMap<>();
        sql.each(
                "select d.invoice_id, d.format, i.invoice_no, d.sha256, d.file_name, d.media_type, d.plugin_id,"
                        + " d.plugin_version, d.plugin_digest, d.created_at from invoice_document d join invoice i"
                        + " on i.company = d.company and i.id = d.invoice_id where d.company = ?",
                row -> files.put(
                        new File(new InvoiceId(row.uuid(1)).toString(), row.text(2)),
                        new Stored(row.text(3), row.text(4), beside(row), row.instant(10))),
                call.company());
        return files;
    }

    private static String beside(Row row) {
        return beside(row.text(5), row.text(6), new PluginStamp(row.text(7), row.text(8), row.text(9)));
    }
}
