// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.view;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.kernel.BundlePassport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of a plugin's settings once it has started. Whoever makes its components looks for settings in the plugin's own
 * name, and a plugin does not see who keeps them; of a change that is told it hears all the same. Without this, settings
 * that were there before the plugin would wait for the next change.
 */
@Component(service = PluginSettings.class, immediate = true)
public final class PluginSettings implements BundleListener {

    private static final Logger LOG = LoggerFactory.getLogger(PluginSettings.class);
    private static final Pattern PID = Pattern.compile("configuration-pid=\"([^\"]+)\"");

    private final BundleContext context;
    private final ConfigurationAdmin settings;

    /** @param views named so that plugins that started before are hidden from nothing */
    @Activate
    public PluginSettings(BundleContext context, @Reference PluginViews views, @Reference ConfigurationAdmin settings) {
        this.context = context;
        this.settings = settings;
        context.addBundleListener(this);
    }

    @Deactivate
    void close() {
        context.removeBundleListener(this);
    }

    /** Not the synchronous kind: by now the plugin's components wait for what they are told. */
    @Override
    public void bundleChanged(BundleEvent event) {
        Bundle bundle = event.getBundle();
        if (event.getType() == BundleEvent.STARTED && BundlePassport.of(bundle).isPresent()) {
            try {
                tell(pids(bundle));
            } catch (IOException | InvalidSyntaxException | IllegalStateException failure) {
                LOG.warn("event=plugin-settings-untold plugin=\"{}\"", bundle, failure);
            }
        }
    }

    /** What the components of a bundle are configured by. */
    private static Set<String> pids(Bundle bundle) throws IOException {
        Set<String> pids = new HashSet<>();
        Enumeration<URL> parts = bundle.findEntries("OSGI-INF", "*.xml", false);
        for (URL part : parts == null ? Collections.<URL>emptyList() : Collections.list(parts)) {
            try (InputStream in = part.openStream()) {
                Matcher named = PID.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                while (named.find()) {
                    pids.addAll(Arrays.asList(named.group(1).split(" ")));
                }
            }
        }
        return pids;
    }

    private void tell(Set<String> pids) throws IOException, InvalidSyntaxException {
        for (String pid : pids) {
            Configuration[] found =
                    settings.listConfigurations("(|(service.pid=" + pid + ")(service.factoryPid=" + pid + "))");
            for (Configuration one : found == null ? new Configuration[0] : found) {
                one.update(one.getProperties());
            }
        }
    }
}
