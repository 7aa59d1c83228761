// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.fec;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.function.Supplier;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.spi.ComptoirPlugin;
import org.comptoir.spi.Health;
import org.comptoir.spi.export.v1.AccountingExport;
import org.comptoir.spi.export.v1.ExportScope;
import org.comptoir.spi.export.v1.ExportedEntry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** The fichier des écritures comptables: what article A47 A-1 of the Livre des procédures fiscales asks for. */
@ComptoirPlugin(
        id = "comptoir.export-fec",
        name = "%name",
        publisher = "The Comptoir authors",
        licence = "Apache-2.0",
        description = "%description",
        countries = {"FR"})
@Component(configurationPid = Settings.PID)
@Designate(ocd = Settings.class)
public final class FecExport implements AccountingExport {

    private final Supplier<FecForm> form;

    @Activate
    public FecExport(Settings settings) {
        this(() -> FecForm.of(settings.encoding(), settings.zone(), settings.openingJournal()));
    }

    /** The form is made when it is asked for: a wrong setting is said then, not by a component that never starts. */
    FecExport(Supplier<FecForm> form) {
        this.form = form;
    }

    @Override
    public String name() {
        return "fec";
    }

    @Override
    public Health check(Call call) {
        return health();
    }

    Health health() {
        try {
            return form.get().encoding().canEncode()
                    ? Health.up()
                    : Health.needsConfig("encoding", "This encoding can only be read.");
        } catch (ComptoirException wrong) {
            String setting = wrong.facts().getOrDefault(ComptoirException.FIELD, "");
            return Health.needsConfig(setting, "The setting " + setting + " of the FEC cannot be used.");
        }
    }

    /** The day is the year's closing day, of a part of it too (LPF art. A47 A-1). */
    @Override
    public String fileName(ExportScope scope) {
        return scope.siren().value() + "FEC" + DateTimeFormatter.BASIC_ISO_DATE.format(scope.yearTo()) + ".txt";
    }

    @Override
    public String mediaType() {
        return "text/plain; charset=" + form.get().encoding().name();
    }

    /** An entry that breaks a rule is refused before any of its lines is written; what came before it may be out. */
    @Override
    public void write(ExportScope scope, Iterator<ExportedEntry> entries, OutputStream out) throws IOException {
        FecForm how = form.get();
        Writer text = new BufferedWriter(new OutputStreamWriter(out, how.encoding()));
        FecRules rules = new FecRules(scope, how);
        FecLines lines = new FecLines(scope, how, text);
        lines.header();
        while (entries.hasNext()) {
            ExportedEntry next = entries.next();
            lines.entry(next, rules.validated(next));
        }
        text.flush();
    }
}
