// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.model.PluginStamp;
import org.comptoir.model.document.Document;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.invoice.v1.InvoiceFormat;

/** Renders an invoice once in each format and keeps the bytes: the same ever after, whatever becomes of the plugin. */
final class Rendering {

    private static final Duration NAMING = Duration.ofSeconds(1);
    private static final Duration WRITING = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 20_000_000;
    private static final int LONGEST_FORMAT = 64;

    private final Units units;
    private final Plugins plugins;
    private final InvoiceStore store;

    Rendering(Units units, Plugins plugins, InvoiceStore store) {
        this.units = units;
        this.plugins = plugins;
        this.store = store;
    }

    Document rendered(InvoiceId id, String asked, Call call) {
        String format = new Field("format").required(asked, LONGEST_FORMAT);
        Optional<Document> kept = kept(id, format, call);
        if (kept.isPresent()) {
            return kept.get();
        }
        Invoice invoice = units.read(sql -> store.find(sql, call, id)).orElseThrow(() -> DefaultInvoices.unknown(id));
        Plugin<InvoiceFormat> plugin = plugin(format, call);
        Document written = written(plugin, invoice, call);
        keep(id, format, plugin.stamp(), written, call);
        // Another thread may have been first: what is kept is what everybody gets.
        return kept(id, format, call).orElse(written);
    }

    private Optional<Document> kept(InvoiceId id, String format, Call call) {
        return units.read(sql -> store.rendered(sql, call, id, format));
    }

    private void keep(InvoiceId id, String format, PluginStamp plugin, Document document, Call call) {
        try {
            units.write(call.withIdempotency(Idempotency.NONE), Boolean.class, tx -> {
                store.insertRendered(tx, id, format, plugin, document);
                tx.audit(
                        RenderedTrail.RENDERED,
                        id.toString(),
                        Map.of(
                                "format",
                                format,
                                "sha256",
                                document.sha256(),
                                "beside",
                                RenderedTrail.beside(document.fileName(), document.mediaType(), plugin)));
                return true;
            });
        } catch (DuplicateKey another) {
            if (!another.constraint().equals("invoice_document_pk")) {
                throw another;
            }
        }
    }

    /** A plugin that cannot tell its name is left out, since nothing could be asked of it by name. */
    List<String> formats(Call call) {
        return plugins.all(InvoiceFormat.class).stream()
                .flatMap(plugin -> name(plugin, call).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<String> name(Plugin<InvoiceFormat> plugin, Call call) {
        try {
            return Optional.of(plugin.ask(call, "format.name", NAMING, InvoiceFormat::name));
        } catch (ComptoirException ill) {
            return Optional.empty();
        }
    }

    private Plugin<InvoiceFormat> plugin(String format, Call call) {
        List<String> there = new ArrayList<>();
        List<ComptoirException> silent = new ArrayList<>();
        for (Plugin<InvoiceFormat> plugin : plugins.all(InvoiceFormat.class)) {
            try {
                String name = plugin.ask(call, "format.name", NAMING, InvoiceFormat::name);
                if (name.equals(format)) {
                    return plugin;
                }
                there.add(name);
            } catch (ComptoirException ill) {
                silent.add(ill);
            }
        }
        if (!silent.isEmpty()) {
            // It may well be the one: that it is missing would be said too soon.
            throw silent.get(0);
        }
        throw new ComptoirException(
                "format.missing",
                Fault.NOT_FOUND,
                Map.of(
                        "field",
                        "format",
                        "value",
                        format,
                        "format",
                        format,
                        "there",
                        there.isEmpty() ? "none" : String.join(", ", there)));
    }

    private static Document written(Plugin<InvoiceFormat> plugin, Invoice invoice, Call call) {
        Outcome<Document> outcome = plugin.ask(call, "format.write", WRITING, format -> format.write(invoice, call));
        if (outcome instanceof Outcome.Done<Document> done && done.value() != null) {
            int size = done.value().size();
            if (size > 0 && size <= MOST_BYTES) {
                return done.value();
            }
        }
        if (outcome instanceof Outcome.Failed<Document> failed && failed.problem() != null) {
            throw failed(plugin.stamp(), failed.problem());
        }
        throw new ComptoirException(
                "plugin.answer-invalid",
                Fault.UNAVAILABLE,
                Map.of(
                        "plugin",
                        plugin.stamp().id(),
                        "version",
                        plugin.stamp().version(),
                        "asked",
                        "format.write",
                        "why",
                        "neither a document of 1 to 20,000,000 bytes nor a reason"));
    }

    private static ComptoirException failed(PluginStamp plugin, Problem problem) {
        return new ComptoirException(
                "invoice.not-rendered",
                Fault.UNAVAILABLE,
                Map.of("plugin", plugin.id(), "reason", problem.code(), "message", problem.message()));
    }
}
