// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.PluginCatalogue;
import org.comptoir.api.plugin.PluginCheck;
import org.comptoir.api.plugin.PluginCheckup;
import org.comptoir.api.plugin.PluginForecast;
import org.comptoir.api.plugin.PluginList;
import org.comptoir.api.plugin.PluginOffers;
import org.comptoir.api.plugin.PluginPlan;
import org.comptoir.api.plugin.PluginReport;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** Offers nothing, finds nothing the matter, and has nothing to do. */
final class QuietPluginDesk implements PluginCatalogue, PluginCheckup, PluginList {

    private static ComptoirException notOffered(String id) {
        return new ComptoirException("plugin.not-offered", Fault.NOT_FOUND, Map.of("plugin", id));
    }

    @Override
    public PluginOffers search(String text, Call call) {
        return new PluginOffers(List.of(), List.of());
    }

    @Override
    public PluginPlan plan(String id, String version, String publisher, Call call) {
        throw notOffered(id);
    }

    @Override
    public InstalledPlugin install(String id, String version, String publisher, Call call) {
        throw notOffered(id);
    }

    @Override
    public InstalledPlugin upgrade(String id, String version, String publisher, Call call) {
        throw notOffered(id);
    }

    @Override
    public List<PluginCheck> verify(String id, Call call) {
        return List.of();
    }

    @Override
    public PluginForecast forecast(Path target, Call call) {
        return new PluginForecast("1.0.0", List.of(), List.of());
    }

    @Override
    public boolean development() {
        return false;
    }

    @Override
    public boolean bare() {
        return false;
    }

    @Override
    public PluginReport doctor(Call call) {
        return new PluginReport(List.of(), false, List.of());
    }

    @Override
    public PluginReport.Patient patient(String id, Call call) {
        throw new ComptoirException("plugin.unknown", Fault.NOT_FOUND, Map.of("plugin", id));
    }

    @Override
    public List<Step> apply(String yaml, boolean dryRun, Call call) {
        return List.of();
    }
}
