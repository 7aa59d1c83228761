// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.proof.Books;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.OutputFile;

/** The chains of a company, for those who prove them without the server. */
@Service
@Command(
        scope = "comptoir",
        name = "books-export",
        description = "Writes entries, invoices and the audit trail to a zip that anybody can prove",
        detailedDescription = "classpath:help/books-export.txt")
@Parsing(OptionsFirst.class)
public final class BooksExport extends CompanyCommand {

    @Argument(name = "file", description = "The file to write, or a folder for its usual name", required = true)
    private String file = "";

    @Override
    protected Duration patience() {
        return Duration.ofHours(6);
    }

    @Override
    protected void run(Answer answer) throws IOException {
        Call call = call();
        Company company = service(Companies.class).get(call);
        Books books = service(Books.class);
        Path path = Path.of(file);
        OutputFile out = OutputFile.at(
                Files.isDirectory(path) ? path.resolve(books.fileName(company)).toString() : file);
        long bytes = out.write(to -> books.export(to, company, call));
        answer.one(Map.of("file", out.path().toString(), "bytes", bytes, "key", books.anchorKey()));
    }
}
