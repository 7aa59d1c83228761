// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Optional;
import org.comptoir.model.PluginStamp;
import org.comptoir.spi.ui.v1.UiContribution;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Reads them where they lie, from the bundle of that name and version, while it is started. */
@Component(service = PluginFiles.class)
public final class BundleFiles implements PluginFiles {

    private static final int MOST_BYTES = 8 << 20;

    private final BundleContext context;

    @Activate
    public BundleFiles(BundleContext context) {
        this.context = context;
    }

    @Override
    public Optional<byte[]> file(PluginStamp plugin, String path) {
        for (Bundle bundle : context.getBundles()) {
            boolean same = plugin.id().equals(bundle.getSymbolicName())
                    && plugin.version().equals(bundle.getVersion().toString());
            URL found = same && (bundle.getState() & Bundle.ACTIVE) != 0
                    ? bundle.getEntry(UiContribution.FOLDER + "/" + path)
                    : null;
            if (found != null) {
                return Optional.of(read(found));
            }
        }
        return Optional.empty();
    }

    private static byte[] read(URL found) {
        try (InputStream in = found.openStream()) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
