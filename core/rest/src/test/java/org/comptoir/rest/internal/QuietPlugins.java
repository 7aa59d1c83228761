// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.PluginDetails;
import org.comptoir.api.plugin.PluginLife;
import org.comptoir.api.plugin.PluginPlan;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** Knows one plugin, {@code acme.rabais}, and takes every archive for its version 1. */
final class QuietPlugins implements PluginLife {

    private static final InstalledPlugin RABAIS =
            new InstalledPlugin("acme.rabais", "1.0.0", "active", "installed", "", List.of(), "acme.rabais");

    private static InstalledPlugin known(String id) {
        if (!id.equals(RABAIS.id())) {
            throw new ComptoirException("plugin.unknown", Fault.NOT_FOUND, Map.of("plugin", id));
        }
        return RABAIS;
    }

    private static InstalledPlugin taken(Path archive) {
        try {
            if (Files.size(archive) < 2) {
                throw ComptoirException.invalid("plugin.archive-damaged", "archive");
            }
            return RABAIS;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public List<InstalledPlugin> list(Call call) {
        return List.of(RABAIS);
    }

    @Override
    public PluginDetails info(String id, Call call) {
        known(id);
        throw new UnsupportedOperationException("its passport is at home");
    }

    @Override
    public PluginPlan plan(Path archive, String publisher, Call call) {
        throw ComptoirException.invalid("plugin.archive-damaged", "archive");
    }

    @Override
    public InstalledPlugin install(Path archive, String publisher, Call call) {
        return taken(archive);
    }

    @Override
    public InstalledPlugin upgrade(Path archive, String publisher, Call call) {
        return taken(archive);
    }

    @Override
    public InstalledPlugin rollback(String id, Call call) {
        return known(id);
    }

    @Override
    public InstalledPlugin suspend(String id, Call call) {
        return known(id);
    }

    @Override
    public InstalledPlugin resume(String id, Call call) {
        return known(id);
    }

    @Override
    public void remove(String id, boolean deleteData, Call call) {
        known(id);
    }

    @Override
    public List<String> whyNot(String id, Call call) {
        known(id);
        return List.of();
    }
}
