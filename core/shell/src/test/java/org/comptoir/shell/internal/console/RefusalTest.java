// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.comptoir.kernel.internal.BundledTexts;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final List<ProblemTexts> TEXTS = List.of(new BundledTexts(ProblemTexts.class.getClassLoader()));

    private static final ComptoirException SHORT =
            new ComptoirException("stock.short", Fault.CONFLICT, Map.of("sku", "B-01"));

    @Test
    void itIsCalledAsEverywhereElseAndSaysWhatToDoAtAConsole() {
        assertThat(new Refusal(SHORT, TEXTS).line())
                .isEqualTo("stock.short: There is not enough in stock (sku=\"B-01\"). Take fewer, or wait for goods.");
    }

    @Test
    void withoutAdviceOfItsOwnItSaysWhatHelpsAgainstItsKind() {
        assertThat(new Refusal(new ComptoirException("product.unknown", Fault.NOT_FOUND, Map.of()), TEXTS).line())
                .isEqualTo(
                        "product.unknown: There is no such product in this company. Look it up with the list command.");
    }

    @Test
    void whereTheTextsAreAwayItSaysOfWhichKindItIs() {
        assertThat(new Refusal(SHORT, List.of()).line())
                .isEqualTo(
                        "stock.short: The present state does not allow it (sku=\"B-01\"). Take fewer, or wait for goods.");
    }

    @Test
    void adviceIsGivenOnlyOnRefusalsThatHaveAText() throws IOException {
        Properties texts =
                properties(ProblemTexts.class.getClassLoader().getResourceAsStream("OSGI-INF/problems/en.properties"));
        Properties advice = properties(Refusal.class.getResourceAsStream("advice.properties"));

        assertThat(texts.stringPropertyNames()).containsAll(advice.stringPropertyNames());
    }

    private static Properties properties(InputStream file) throws IOException {
        Properties read = new Properties();
        try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            read.load(reader);
        }
        return read;
    }
}
