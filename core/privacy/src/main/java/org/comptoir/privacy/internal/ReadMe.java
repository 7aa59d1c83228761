// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.kernel.privacy.PersonalTable;
import org.comptoir.kernel.privacy.PersonsInPlugins;
import org.comptoir.privacy.internal.CopiesOfPlugins.Told;

/**
 * The page that says what the files of a copy are, in one language.
 *
 * @param fileName what it is called in the copy
 * @param language {@code en} or {@code fr}
 */
record ReadMe(String fileName, String language) {

    static List<ReadMe> all() {
        return List.of(new ReadMe("README.txt", "en"), new ReadMe("LISEZMOI.txt", "fr"));
    }

    String text(DataSubject subject, Instant at, List<PersonalTable> tables, int documents, List<Told> plugins) {
        Properties words = words();
        StringBuilder page = new StringBuilder();
        page.append(words.getProperty("page-title")).append("\n\n");
        page.append(words.getProperty("page-whose")).append(' ').append(subject).append('\n');
        page.append(words.getProperty("page-when")).append(' ').append(at).append("\n\n");
        page.append(words.getProperty("page-files")).append("\n\n");
        for (PersonalTable table : tables) {
            page.append("  ").append(table.name()).append(".json, .csv\n      ");
            page.append(words.getProperty(table.name(), "")).append('\n');
        }
        if (documents > 0) {
            page.append("  documents/\n      ")
                    .append(words.getProperty("page-documents"))
                    .append('\n');
        }
        plugins(page, plugins, words);
        return page.append('\n')
                .append(words.getProperty("page-rights"))
                .append('\n')
                .toString();
    }

    private static void plugins(StringBuilder page, List<Told> plugins, Properties words) {
        if (plugins.isEmpty()) {
            return;
        }
        page.append('\n').append(words.getProperty("page-plugins")).append("\n\n");
        for (Told plugin : plugins) {
            page.append("  ").append(CopiesOfPlugins.FOLDER).append(plugin.plugin());
            if (!plugin.answered()) {
                page.append("\n      ")
                        .append(words.getProperty(absent(plugin) ? "page-plugin-absent" : "page-plugin-failed"));
                page.append(" (").append(plugin.problem()).append(")\n");
                continue;
            }
            page.append(' ').append(plugin.version()).append("\n      ");
            page.append(words.getProperty(plugin.files().isEmpty() ? "page-plugin-nothing" : "page-plugin-files"));
            page.append('\n');
        }
    }

    private static boolean absent(Told plugin) {
        return plugin.problem().equals(PersonsInPlugins.NOT_RUNNING);
    }

    /** What each table is, by its name. */
    Properties words() {
        String name = "records_" + language + ".properties";
        try (InputStream file = Objects.requireNonNull(ReadMe.class.getResourceAsStream(name), name);
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(text);
            return words;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
