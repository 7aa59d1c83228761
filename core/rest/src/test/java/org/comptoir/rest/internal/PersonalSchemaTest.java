// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.brokers.internal.store.DataOfPlugins;
import org.comptoir.kernel.Database.Column;
import org.comptoir.kernel.Database.Column.Kind;
import org.comptoir.kernel.privacy.PersonalTable;
import org.comptoir.plugins.internal.life.LifeParts;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** Nobody adds a table or a column that can hold text without saying what of it is about people. */
class PersonalSchemaTest {

    private static final Path TEXTS = Path.of("../privacy/src/main/resources/org/comptoir/privacy/internal")
            .toAbsolutePath();

    private static Shop shop(TestKernel kernel) {
        kernel.schemas().migrate("brokers", DataOfPlugins.class);
        kernel.schemas().migrate("plugins", LifeParts.class);
        return new Shop(kernel);
    }

    private static Map<String, PersonalTable> tables(Shop shop) {
        Map<String, PersonalTable> tables = new HashMap<>();
        shop.services.records.forEach(module -> module.tables().forEach(table -> tables.put(table.name(), table)));
        return tables;
    }

    @EachDatabase
    void everyTableAndEveryColumnOfTextIsNamed(TestKernel kernel) {
        Map<String, PersonalTable> tables = tables(shop(kernel));
        List<String> wrong = new ArrayList<>();
        Set<String> there = new TreeSet<>(kernel.schemas().relations());
        for (String name : there) {
            PersonalTable table = tables.get(name);
            if (table == null) {
                wrong.add("nobody named the table " + name);
                continue;
            }
            Set<String> named = new TreeSet<>(table.columns().keySet());
            for (Column column : kernel.schemas().columns(name)) {
                boolean text = column.kind() == Kind.TEXT || column.kind() == Kind.BYTES;
                if (!named.remove(column.name()) && text) {
                    wrong.add("nobody named " + name + "." + column.name());
                }
            }
            named.forEach(column -> wrong.add("there is no " + name + "." + column));
        }
        tables.keySet().stream()
                .filter(name -> !there.contains(name))
                .forEach(name -> wrong.add("there is no table " + name));

        assertThat(wrong).isEmpty();
    }

    @EachDatabase
    void everyTableOfPeopleIsExplainedInBothLanguages(TestKernel kernel) {
        Properties english = texts("records_en.properties");
        Properties french = texts("records_fr.properties");
        tables(shop(kernel)).values().stream()
                .filter(table -> !table.rows().isEmpty()
                        || table.mention() != null && table.mention().shown())
                .forEach(table -> {
                    assertThat(english.getProperty(table.name()))
                            .as(table.name())
                            .isNotBlank();
                    assertThat(french.getProperty(table.name()))
                            .as(table.name())
                            .isNotBlank();
                });
    }

    private static Properties texts(String name) {
        try (var file = Files.newBufferedReader(TEXTS.resolve(name), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(file);
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
