// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.List;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.PluginCheck;
import org.comptoir.api.plugin.PluginDetails;
import org.comptoir.api.plugin.PluginForecast;
import org.comptoir.api.plugin.PluginNode;
import org.comptoir.api.plugin.PluginPlan;
import org.comptoir.api.plugin.PluginReport;
import org.comptoir.model.Call;

/** What is known of plugins in the language of a call: the last step on its way out. */
record Told(Words words, Call call) {

    String text(String text) {
        return words.in(text, call.locale());
    }

    List<String> texts(List<String> texts) {
        return texts.stream().map(this::text).distinct().toList();
    }

    InstalledPlugin plugin(InstalledPlugin one) {
        return new InstalledPlugin(
                one.id(), one.version(), one.state(), one.origin(), text(one.reason()), one.kept(), one.bundle());
    }

    PluginNode node(PluginNode one) {
        return new PluginNode(one.node(), one.plugin(), one.version(), one.state(), text(one.reason()), one.since());
    }

    PluginDetails details(PluginDetails one) {
        return new PluginDetails(
                plugin(one.plugin()),
                one.passport(),
                one.versions().stream().map(this::version).toList(),
                texts(one.health()),
                one.warnings(),
                one.libraries(),
                one.nodes().stream().map(this::node).toList());
    }

    private PluginDetails.Version version(PluginDetails.Version one) {
        return new PluginDetails.Version(
                one.version(),
                one.state(),
                text(one.reason()),
                one.sha256(),
                one.publisherKey(),
                one.installedAt(),
                one.installedBy());
    }

    PluginPlan plan(PluginPlan one) {
        return new PluginPlan(
                one.id(),
                one.version(),
                one.present(),
                one.installs(),
                one.refreshes(),
                texts(one.obstacles()),
                one.changes(),
                one.signed(),
                one.publisherKey(),
                one.sha256(),
                one.warnings(),
                one.libraries(),
                one.kit(),
                one.passport());
    }

    PluginCheck check(PluginCheck one) {
        return new PluginCheck(one.plugin(), one.version(), one.check(), one.verdict(), text(one.detail()));
    }

    PluginForecast forecast(PluginForecast one) {
        return new PluginForecast(
                one.target(), one.plugins().stream().map(this::outlook).toList(), texts(one.troubles()));
    }

    private PluginForecast.Outlook outlook(PluginForecast.Outlook one) {
        return new PluginForecast.Outlook(
                one.plugin(),
                one.version(),
                one.state(),
                one.outlook(),
                texts(one.reasons()),
                one.cureVersion(),
                text(one.cure()));
    }

    PluginReport report(PluginReport one) {
        return new PluginReport(
                one.plugins().stream().map(this::patient).toList(), one.development(), texts(one.troubles()));
    }

    PluginReport.Patient patient(PluginReport.Patient one) {
        return new PluginReport.Patient(
                one.plugin(),
                one.name(),
                one.version(),
                one.state(),
                one.health(),
                one.trust(),
                texts(one.nodes()),
                one.missingSettings(),
                texts(one.waiting()),
                one.loaders(),
                texts(one.advice()));
    }
}
