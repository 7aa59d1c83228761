// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.PluginCheck;
import org.comptoir.api.plugin.PluginCheckup;
import org.comptoir.api.plugin.PluginForecast;
import org.comptoir.api.plugin.PluginNode;
import org.comptoir.api.plugin.PluginReport;
import org.comptoir.api.plugin.PluginReport.Patient;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.plugins.internal.archive.PlatformList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks what is kept, what runs, the other nodes and the sources. */
@Component(service = PluginCheckup.class)
public final class DefaultPluginCheckup implements PluginCheckup {

    private final LifeParts parts;
    private final Units units;

    @Activate
    public DefaultPluginCheckup(@Reference LifeParts parts) {
        this.parts = parts;
        this.units = parts.ground().units();
    }

    @Override
    public List<PluginCheck> verify(String id, Call call) {
        Sources.Found sources = parts.look();
        List<InstalledPlugin> all =
                id.isEmpty() ? parts.reading().all() : List.of(parts.reading().one(id));
        Verification verification = new Verification(parts.policy(), parts.bundles(), sources);
        List<PluginCheck> checks = new ArrayList<>();
        all.forEach(plugin -> checks.addAll(verified(plugin, verification)));
        Told told = told(call);
        return checks.stream().map(told::check).toList();
    }

    private List<PluginCheck> verified(InstalledPlugin plugin, Verification verification) {
        if (!plugin.origin().equals("installed")) {
            return verification.ofElsewhere(plugin);
        }
        List<PluginCheck> checks = new ArrayList<>();
        for (Kept kept : units.read(sql -> parts.store().kept(sql, plugin.id()))) {
            byte[] jar = units.read(sql -> parts.store().jar(sql, plugin.id(), kept.version()))
                    .orElse(new byte[0]);
            checks.addAll(verification.of(plugin, kept, jar));
        }
        return checks;
    }

    @Override
    public boolean development() {
        return parts.policy().development();
    }

    @Override
    public boolean bare() {
        return parts.bundles().bare();
    }

    @Override
    public PluginForecast forecast(Path target, Call call) {
        PlatformList list = PlatformList.read(target, parts.ground().json());
        return told(call).forecast(new Forecast(parts, new ListedOffers(list)).of(list.version()));
    }

    @Override
    public PluginReport doctor(Call call) {
        List<Patient> patients = parts.reading().all().stream()
                .map(plugin -> patient(plugin, call))
                .toList();
        return told(call).report(new PluginReport(patients, parts.policy().development(), troubles()));
    }

    @Override
    public Patient patient(String id, Call call) {
        return told(call).patient(patient(parts.reading().one(id), call));
    }

    private Told told(Call call) {
        return new Told(parts.ground().words(), call);
    }

    private List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        if (bare()) {
            troubles.add(Sentence.of("plugin-said.server-bare"));
        }
        parts.policy().projectKeyTrouble().ifPresent(troubles::add);
        if (parts.policy().development()) {
            troubles.add(Sentence.of("plugin-said.development"));
        }
        return troubles;
    }

    private Patient patient(InstalledPlugin plugin, Call call) {
        List<Present> here = parts.bundles().all().stream()
                .filter(one -> one.id().equals(plugin.id()))
                .toList();
        List<HealthCheck.Finding> feels = parts.serving().now(plugin.id()).filter(Present::active).stream()
                .map(one -> parts.health()
                        .of(one.bundle(), !one.passport().extensionPoints().isEmpty(), call))
                .toList();
        List<String> waiting = Stream.concat(
                        parts.reading().leftBehind(plugin.id()).stream(),
                        here.stream()
                                .filter(Present::active)
                                .flatMap(one -> parts.bundles().waiting(one.bundle()).stream()))
                .distinct()
                .toList();
        List<PluginNode> nodes = parts.reading().nodes(plugin.id());
        String trust = trust(plugin);
        return new Patient(
                plugin.id(),
                parts.reading().name(plugin),
                plugin.version(),
                plugin.state(),
                feels.isEmpty() ? "" : feels.get(0).worst().name(),
                trust,
                nodes.stream().map(DefaultPluginCheckup::line).toList(),
                feels.stream().flatMap(one -> one.settings().stream()).toList(),
                waiting,
                parts.bundles().leftLoaders(plugin.bundle()),
                new Advice(
                                plugin,
                                trust,
                                parts.reading().impostor(plugin),
                                nodes,
                                parts.reading().awaited(nodes),
                                feels,
                                waiting,
                                parts.bundles().leftLoaders(plugin.bundle()))
                        .sentences());
    }

    /** Of a node that is silent, what it had is nothing to go by. */
    private static String line(PluginNode node) {
        return node.state().equals(NodeReport.LOST)
                ? node.node() + " " + Sentence.of("plugin-said.seen", "when", NodeReport.at(node.since()))
                : (node.node() + " " + node.state() + " " + node.version()).strip();
    }

    private String trust(InstalledPlugin plugin) {
        if (!plugin.origin().equals("installed")) {
            return plugin.origin();
        }
        return units.read(sql -> parts.store().kept(sql, plugin.id())).stream()
                .filter(one -> one.version().equals(plugin.version()))
                .map(this::trust)
                .findFirst()
                .orElse("unsigned");
    }

    private String trust(Kept kept) {
        if (parts.policy().against(kept.details()).isPresent()) {
            return "revoked";
        }
        String key = kept.details().publisherKey();
        if (key.isEmpty()) {
            return "unsigned";
        }
        return parts.policy().trust().accepts(key) ? "signed" : "not-accepted";
    }
}
