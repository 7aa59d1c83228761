// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.PluginStamp;
import org.comptoir.spi.ui.v1.UiContribution;
import org.comptoir.spi.ui.v1.UiPage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages of the plugins that serve now. */
@Component(service = PluginPages.class)
public final class PluginPages {

    private static final Logger LOG = LoggerFactory.getLogger(PluginPages.class);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Plugins plugins;
    private final PluginFiles files;

    @Activate
    public PluginPages(@Reference Plugins plugins, @Reference PluginFiles files) {
        this.plugins = plugins;
        this.files = files;
    }

    /** What a menu shows, to who has the rights. */
    List<PageView> pages(Call call) {
        List<PageView> all = new ArrayList<>();
        for (Plugin<UiContribution> plugin : plugins.all(UiContribution.class)) {
            try {
                for (UiPage page : plugin.ask(call, "ui.pages", LIMIT, UiContribution::pages)) {
                    view(plugin.stamp(), page, call).ifPresent(all::add);
                }
            } catch (ComptoirException silent) {
                // The guard has counted and logged it; the pages of others are there all the same.
                continue;
            }
        }
        return all;
    }

    private Optional<PageView> view(PluginStamp stamp, UiPage page, Call call) {
        if (!PagePath.isFile(page.path()) || files.file(stamp, page.path()).isEmpty()) {
            LOG.warn(
                    "event=ui-page-missing plugin=\"{}\" page={}",
                    stamp,
                    page.path().replaceAll("[^\\w./-]", "?"));
            return Optional.empty();
        }
        return Optional.of(new PageView(
                "/ui/plugins/" + stamp.id() + "/" + page.path(),
                page.title().in(call.locale()),
                page.permission(),
                stamp.toString()));
    }

    /** The file, if a plugin of that name serves now and has it. */
    Optional<byte[]> file(PagePath path) {
        return plugins.all(UiContribution.class).stream()
                .map(Plugin::stamp)
                .filter(stamp -> stamp.id().equals(path.plugin()))
                .findFirst()
                .flatMap(stamp -> files.file(stamp, path.file()));
    }
}
