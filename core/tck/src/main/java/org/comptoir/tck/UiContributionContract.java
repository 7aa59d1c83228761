// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comptoir.spi.ui.v1.UiContribution;
import org.comptoir.spi.ui.v1.UiPage;
import org.comptoir.spi.ui.v1.UiSlot;
import org.junit.jupiter.api.Test;

/** What the core relies on when it shows pages of a plugin. */
public interface UiContributionContract extends ExtensionContract<UiContribution> {

    /** What does not run under the server's content security policy. */
    Map<String, Pattern> FORBIDDEN = Map.of(
            "an inline script", Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>"),
            "an inline style", Pattern.compile("<style\\b|\\sstyle="),
            "an inline handler", Pattern.compile("<[^>]+\\son[a-z]+="),
            "a file of another host", Pattern.compile("(?:src|href)=[\"'](?:https?:)?//"));

    /** The plugin's jar, or the folder of what goes into it. */
    default Path contents() {
        return PluginJar.ofThisBuild();
    }

    private Map<String, byte[]> files() {
        String folder = UiContribution.FOLDER + "/";
        return PluginJar.read(contents()).files().entrySet().stream()
                .filter(file -> file.getKey().startsWith(folder))
                .collect(Collectors.toMap(file -> file.getKey().substring(folder.length()), Map.Entry::getValue));
    }

    @Test
    default void eachPageAndModuleLiesInTheFolderThatIsServed() {
        Map<String, byte[]> files = files();
        List<String> named = new ArrayList<>();
        extension().pages().stream().map(UiPage::path).forEach(named::add);
        extension().slots().stream().map(UiSlot::module).forEach(named::add);
        assertThat(named).as("pages and parts of pages").isNotEmpty().allSatisfy(path -> {
            assertThat(path).matches("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*\\.[a-z0-9.]+");
            assertThat(files).as("files below %s", UiContribution.FOLDER).containsKey(path);
        });
    }

    @Test
    default void eachPageHasATitleInBothLanguagesAndARightThatTheServerKnows() {
        assertThat(extension().pages()).isEqualTo(extension().pages()).allSatisfy(page -> {
            Samples.assertSaid(page.title(), "the title of " + page.path());
            assertThat(page.permission()).matches("|[a-z]+:[a-z]+");
        });
    }

    @Test
    default void nothingInlineAndNothingOfOtherHosts() throws IOException {
        files().forEach((name, content) -> {
            if (name.toLowerCase(Locale.ROOT).endsWith(".html")) {
                String page = new String(content, StandardCharsets.UTF_8);
                FORBIDDEN.forEach(
                        (what, pattern) -> assertThat(pattern.matcher(page).find())
                                .as("%s in %s", what, name)
                                .isFalse());
            }
        });
    }
}
