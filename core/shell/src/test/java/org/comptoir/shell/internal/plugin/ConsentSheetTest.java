// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.comptoir.api.plugin.Passport;
import org.comptoir.api.plugin.PluginLibraries;
import org.comptoir.api.plugin.PluginLibraries.Library;
import org.comptoir.api.plugin.PluginPlan;
import org.comptoir.model.LocalText;
import org.junit.jupiter.api.Test;

/** Whoever agrees sees what the plugin may do, however much lies inside it. */
class ConsentSheetTest {

    private static PluginPlan plan(int libraries) {
        Passport passport = new Passport(
                "acme.pay",
                "1.0.0",
                LocalText.of("Acme Paye", "Acme Pay"),
                LocalText.of("", ""),
                "Acme SARL",
                "EUPL-1.2",
                List.of("api.acme.example:443"),
                List.of("orders"),
                List.of("payments"),
                List.of("email"),
                List.of("FR"),
                "",
                List.of());
        List<Library> all = IntStream.range(0, libraries)
                .mapToObj(i -> new Library("org.acme", "part-" + i, "1." + i, "All rights reserved. ".repeat(9)))
                .toList();
        return new PluginPlan(
                "acme.pay",
                "1.0.0",
                "",
                List.of("com.acme.pay 1.0.0"),
                List.of(),
                List.of(),
                List.of(),
                true,
                "KEY",
                "SHA",
                List.of(),
                new PluginLibraries(true, all),
                "",
                passport);
    }

    private static List<String> lines(int libraries) {
        return ConsentSheet.lines(ArchiveCommand.sheet(plan(libraries)));
    }

    @Test
    void whatItMayDoComesBeforeWhatLiesInside() {
        List<String> lines = lines(2_000);

        List<String> names = new ArrayList<>(
                lines.stream().map(line -> line.replaceFirst(":.*", "")).toList());
        assertThat(names.subList(0, 10)).contains("network", "reads", "writes", "personalData");
        assertThat(lines).contains("network: [api.acme.example:443]", "libraryCount: 2000");
    }

    @Test
    void ofManyLibrariesTheFirstAreShownAndTheRestCounted() {
        assertThat(lines(2_000))
                .filteredOn(line -> line.startsWith("  org.acme:part-"))
                .hasSize(20);
        assertThat(lines(2_000)).last().asString().contains("1980 more", "--json");
        assertThat(lines(2_000)).allSatisfy(line -> assertThat(line).hasSizeLessThan(200));
        assertThat(lines(20))
                .filteredOn(line -> line.startsWith("  org.acme:part-"))
                .hasSize(20);
        assertThat(lines(20)).noneMatch(line -> line.contains(" more"));
    }

    @Test
    void whoeverAsksByProgramGetsAll() {
        assertThat(ArchiveCommand.sheet(plan(2_000)).get("libraries"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2_000);
    }
}
