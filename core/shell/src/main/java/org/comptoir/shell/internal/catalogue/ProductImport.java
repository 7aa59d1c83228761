// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.comptoir.api.catalogue.CatalogueImport;
import org.comptoir.api.catalogue.Products;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.InputFiles;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Takes a catalogue over. */
@Service
@Command(
        scope = "comptoir",
        name = "product-import",
        description = "Reads products from a CSV file",
        detailedDescription = "classpath:help/product-import.txt")
@Parsing(OptionsFirst.class)
public final class ProductImport extends ChangeCommand {

    private static final String DRY_RUN = "dry-run";

    @Argument(name = "file", description = "The CSV file, with a header line", required = true)
    @Completion(FileCompleter.class)
    private String file = "";

    @Option(name = "--mode", description = "dry-run, all-or-nothing or valid-lines")
    private String mode = DRY_RUN;

    /** The catalogue itself says what an import would do, line by line: no plan could tell as much. */
    @Override
    protected Plan plan() {
        Path path = InputFiles.readable(file);
        return new Plan("product.import", path.toString(), Map.of("mode", mode), (answer, call) -> {
            CatalogueImport result = read(path, mode, call);
            show(answer, result);
            boolean wanted = !mode.equals(DRY_RUN);
            if (wanted && !result.applied() && result.refused() > 0) {
                throw new ComptoirException(
                        "import.refused", Fault.INVALID, Map.of("lines", Integer.toString(result.refused())));
            }
        });
    }

    @Override
    protected void tell(Plan plan, Answer answer) throws IOException {
        show(answer, read(InputFiles.readable(file), DRY_RUN, call()));
    }

    private CatalogueImport read(Path path, String how, Call call) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return service(Products.class).importCsv(in, how, call);
        }
    }

    private void show(Answer answer, CatalogueImport result) {
        if (wantsJson()) {
            answer.one(result);
            return;
        }
        answer.rows(result.errors(), "line", "column", "code", "value");
        answer.say("%d new, %d changed, %d unchanged, %d wrong; %s."
                .formatted(
                        result.created(),
                        result.updated(),
                        result.unchanged(),
                        result.refused(),
                        result.applied() ? "written" : "nothing was written"));
    }
}
