// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.fec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.comptoir.model.Call;
import org.comptoir.spi.Health;
import org.comptoir.spi.export.v1.AccountingExport;
import org.comptoir.spi.export.v1.ExportScope;
import org.comptoir.spi.export.v1.ExportedEntry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The description that the taxpayer hands over with the file (A47 A-1, IX): how it is written and what its codes mean. In
 * French, which is whose tax office reads it.
 */
@Component(configurationPid = Settings.PID)
public final class FecNotice implements AccountingExport {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Supplier<FecForm> form;
    private final FecExport described;

    @Activate
    public FecNotice(Settings settings) {
        this(() -> FecForm.of(settings.encoding(), settings.zone(), settings.openingJournal()));
    }

    FecNotice(Supplier<FecForm> form) {
        this.form = form;
        this.described = new FecExport(form);
    }

    @Override
    public String name() {
        return "fec-notice";
    }

    @Override
    public Health check(Call call) {
        return described.health();
    }

    @Override
    public String fileName(ExportScope scope) {
        return described.fileName(scope).replace(".txt", "-description.txt");
    }

    @Override
    public String mediaType() {
        return "text/plain; charset=UTF-8";
    }

    /** The entries are not looked at. */
    @Override
    public void write(ExportScope scope, Iterator<ExportedEntry> entries, OutputStream out) throws IOException {
        out.write(text(scope, form.get()).getBytes(StandardCharsets.UTF_8));
    }

    private String text(ExportScope scope, FecForm how) {
        return """
                Description du fichier %s (article A47 A-1 du Livre des procédures fiscales)

                Entreprise : SIREN %s. Période du %s au %s, exercice du %s au %s.
                Encodage : %s. Enregistrements terminés par CR LF. Zones de longueur variable séparées par une tabulation.
                Première ligne : les noms des zones, dans cet ordre : %s.
                Montants : virgule décimale, en euros, au débit ou au crédit. Dates : AAAAMMJJ.

                EcritureNum : code du journal et rang de l'écriture dans ce journal et cet exercice, dans l'ordre de \
                validation, à partir de 1 et sans rupture%s.
                ValidDate : le jour où l'écriture est devenue définitive, fuseau %s. Toute écriture est définitive dès son \
                enregistrement ; elle se corrige par contre-passation.
                Ordre : les à-nouveaux (journal %s) d'abord, puis l'ordre de validation.
                CompteNum : plan comptable général ; un compte de deux chiffres est complété par un zéro.
                CompAuxNum : code du client.
                EcritureLet, DateLet, Montantdevise, Idevise : vides ; le logiciel ne lettre pas et tient ses comptes en euros.

                Journaux :
                %s""".formatted(
                        described.fileName(scope),
                        scope.siren().value(),
                        day(scope.from()),
                        day(scope.to()),
                        day(scope.yearFrom()),
                        day(scope.yearTo()),
                        how.encoding().name(),
                        Arrays.stream(Column.values()).map(Column::name).collect(Collectors.joining(", ")),
                        scope.excerpt() ? " ; les numéros absents sont ceux des autres jours de l'exercice" : "",
                        how.zone(),
                        how.openingJournal(),
                        journals(scope))
                .replace("\n", "\r\n");
    }

    private static String journals(ExportScope scope) {
        return scope.journalLabels().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(journal -> "  " + journal.getKey() + " : " + journal.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
