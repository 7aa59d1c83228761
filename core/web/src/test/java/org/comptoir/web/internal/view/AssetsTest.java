// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssetsTest {

    /** What the first page of a server may cost somebody on the road, in bytes over the wire; the pages are to stay below 150 kB. */
    private static final int BUDGET = 110_000;

    private final Assets assets = new Assets();

    /** What a page asks for before anybody does anything. */
    private static final List<String> LOADED = List.of(
            "tabler.css",
            "app.css",
            "htmx.js",
            "app.js",
            "csrf.js",
            "combo.js",
            "copy.js",
            "entry.js",
            "keep.js",
            "sends.js",
            "lists.js",
            "palette.js",
            "passkeys.js",
            "picks.js",
            "theme.js",
            "icons.svg");

    private static final Pattern IMPORT = Pattern.compile("from '\\./([a-z]+\\.js)'");

    static List<String> loaded() {
        return LOADED;
    }

    /** One that is not there keeps all of the others from running. */
    @Test
    void eachScriptThatAScriptNeedsIsServed() {
        List<String> needed = LOADED.stream()
                .filter(name -> name.endsWith(".js"))
                .map(name -> new String(assets.at(assets.path(name)).plain(), StandardCharsets.UTF_8))
                .flatMap(script -> IMPORT.matcher(script).results().map(found -> found.group(1)))
                .toList();

        assertThat(needed).contains("passkeys.js").allSatisfy(name -> assertThat(assets.at(assets.path(name)))
                .as(name)
                .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("loaded")
    void eachFileLiesPackedBesideItself(String name) throws Exception {
        Assets.File file = assets.at(assets.path(name));

        assertThat(file).isNotNull();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(file.packed())).readAllBytes())
                .isEqualTo(file.plain());
        assertThat(new String(file.plain(), StandardCharsets.UTF_8)).doesNotContain("sourceMappingURL");
    }

    @Test
    void aFileOfAnotherVersionIsNotThere() {
        assertThat(assets.at("/assets/0000000000/app.js")).isNull();
        assertThat(assets.at(assets.path("none.js"))).isNull();
        assertThat(assets.path("app.js")).matches("/assets/[0-9a-f]{10}/app\\.js");
    }

    @Test
    void allThatAPageLoadsIsSmall() {
        int bytes = LOADED.stream()
                .mapToInt(name -> assets.at(assets.path(name)).packed().length)
                .sum();

        assertThat(bytes).isLessThan(BUDGET);
    }
}
