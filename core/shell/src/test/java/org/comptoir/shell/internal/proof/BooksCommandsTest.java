// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.proof.Books;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.internal.BundledTexts;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.FakeServices;
import org.comptoir.shell.internal.console.Run;
import org.comptoir.testkit.FakeCompanies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BooksCommandsTest {

    private final FakeServices services = new FakeServices()
            .with(Companies.class, new FakeCompanies("maison-lenoir"))
            .with(Clock.class, Clock.fixed(Instant.parse("2026-11-21T23:30:00Z"), ZoneOffset.UTC))
            .with(Ids.class, () -> new UUID(1, 1))
            .with(Books.class, new FewBooks())
            .with(ProblemTexts.class, new BundledTexts(ProblemTexts.class.getClassLoader()));

    @TempDir
    Path folder;

    private static final class FewBooks implements Books {
        @Override
        public void export(OutputStream out, Company company, Call call) throws IOException {
            out.write("books".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String anchorKey() {
            return "MCowBQYDK2VwAyEA";
        }
    }

    @Test
    void theBooksLieInAFileOrInAFolderUnderTheirUsualName() throws Exception {
        Run inFolder = Run.of(new BooksExport(), services, "--json", folder.toString());
        assertThat(inFolder.status()).as(inFolder.err()).isZero();
        assertThat(folder.resolve("books-maison-lenoir.zip")).hasContent("books");
        assertThat(inFolder.out()).contains("\"bytes\":5", "\"key\":\"MCowBQYDK2VwAyEA\"");

        Path file = folder.resolve("b.zip");
        assertThat(Run.of(new BooksExport(), services, file.toString()).status())
                .isZero();
        assertThat(Files.readString(file)).isEqualTo("books");
        assertThat(Run.of(new BooksExport(), services, file.toString()).err()).contains("file.exists");
    }

    @Test
    void theKeyIsShown() throws Exception {
        assertThat(Run.of(new AnchorKey(), services, "--json").out()).isEqualTo("{\"key\":\"MCowBQYDK2VwAyEA\"}\n");
    }
}
