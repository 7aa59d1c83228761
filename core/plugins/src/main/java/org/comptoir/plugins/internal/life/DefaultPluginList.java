// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.PluginCatalogue;
import org.comptoir.api.plugin.PluginLife;
import org.comptoir.api.plugin.PluginList;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.plugins.internal.life.ListFile.Entry;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares a list with what is here, and goes the steps between them by the services that anybody uses. */
@Component(service = PluginList.class)
public final class DefaultPluginList implements PluginList {

    private final LifeParts parts;
    private final PluginLife life;
    private final PluginCatalogue catalogue;

    @Activate
    public DefaultPluginList(
            @Reference LifeParts parts, @Reference PluginLife life, @Reference PluginCatalogue catalogue) {
        this.parts = parts;
        this.life = life;
        this.catalogue = catalogue;
    }

    @Override
    public List<Step> apply(String yaml, boolean dryRun, Call call) {
        return parts.ground().words().refusing(call.locale(), () -> applied(yaml, dryRun, call));
    }

    private List<Step> applied(String yaml, boolean dryRun, Call call) {
        ListFile file = ListFile.parse(yaml);
        Sources.Found found = parts.look();
        Map<String, InstalledPlugin> here =
                life.list(call).stream().collect(Collectors.toMap(InstalledPlugin::id, one -> one));
        List<Step> steps = new ArrayList<>();
        file.entries().forEach(entry -> steps.addAll(steps(entry, Optional.ofNullable(here.get(entry.id())), found)));
        if (file.suspendOthers()) {
            steps.addAll(others(file, here));
        }
        if (!dryRun) {
            // Each step is a change of its own: the key of the whole would make the second step a retry of the first.
            Map<String, String> publishers =
                    file.entries().stream().collect(Collectors.toMap(Entry::id, Entry::publisher));
            steps.forEach(step ->
                    go(step, publishers.getOrDefault(step.plugin(), ""), call.withIdempotency(Idempotency.NONE)));
        }
        return List.copyOf(steps);
    }

    private static List<Step> others(ListFile file, Map<String, InstalledPlugin> here) {
        Set<String> named = file.entries().stream().map(Entry::id).collect(Collectors.toSet());
        return here.values().stream()
                .filter(one -> one.origin().equals("installed")
                        && !named.contains(one.id())
                        && State.of(one.state()).serves())
                .map(one -> new Step(one.id(), "suspend", one.version(), ""))
                .sorted((one, other) -> one.plugin().compareTo(other.plugin()))
                .toList();
    }

    private List<Step> steps(Entry entry, Optional<InstalledPlugin> here, Sources.Found found) {
        Optional<InstalledPlugin> there = here.filter(one -> !one.state().equals("removed"));
        if (entry.state().equals("removed")) {
            return there.map(one -> List.of(new Step(entry.id(), "remove", one.version(), "")))
                    .orElse(List.of());
        }
        List<Step> steps = new ArrayList<>();
        if (there.isEmpty()) {
            steps.add(new Step(entry.id(), "install", "", offered(entry, found)));
        } else {
            steps.addAll(exchange(entry, there.get(), found));
        }
        boolean serves = !steps.isEmpty()
                || there.filter(one -> State.of(one.state()).serves()).isPresent();
        boolean suspended = steps.isEmpty()
                && there.filter(one -> one.state().equals("suspended")).isPresent();
        if (entry.state().equals("active") && !serves) {
            String version = there.map(InstalledPlugin::version).orElse("");
            steps.add(new Step(entry.id(), "resume", version, version));
        } else if (entry.state().equals("suspended") && !suspended) {
            steps.add(new Step(entry.id(), "suspend", entry.version(), ""));
        }
        return steps;
    }

    /** From the version that is here to the one that is to be. */
    private List<Step> exchange(Entry entry, InstalledPlugin here, Sources.Found found) {
        if (entry.version().isEmpty() || entry.version().equals(here.version())) {
            checkPublisher(entry, here.version(), here);
            return List.of();
        }
        boolean lower = !here.version().isEmpty()
                && Version.parseVersion(entry.version()).compareTo(Version.parseVersion(here.version())) < 0;
        if (!lower) {
            return List.of(new Step(entry.id(), "upgrade", here.version(), offered(entry, found)));
        }
        int at = here.kept().indexOf(entry.version());
        if (at < 0) {
            throw new ComptoirException(
                    "plugin.no-former", Fault.CONFLICT, Map.of("plugin", entry.id(), "version", entry.version()));
        }
        checkPublisher(entry, entry.version(), here);
        List<Step> back = new ArrayList<>();
        String from = here.version();
        for (int i = here.kept().size() - 1; i >= at; i--) {
            back.add(new Step(entry.id(), "rollback", from, here.kept().get(i)));
            from = here.kept().get(i);
        }
        return back;
    }

    /** The version that a source has, by the publisher that is expected: whom the file names, or who signed what is here. */
    private String offered(Entry entry, Sources.Found found) {
        String signer = parts.reading().signer(entry.id());
        Sources.Offer offer =
                found.best(entry.id(), entry.version(), entry.publisher().isEmpty() ? signer : entry.publisher());
        String key = offer.listed().publisherKey();
        refuseOther(entry, key);
        Rules.againstPublisher(entry.id(), offer.version(), key, entry.publisher(), signer)
                .ifPresent(refusal -> {
                    throw refusal;
                });
        return offer.version();
    }

    /** Whom the file names must have signed the version that is to serve, if it is one that is kept. */
    private void checkPublisher(Entry entry, String version, InstalledPlugin here) {
        if (!entry.publisher().isEmpty() && here.origin().equals("installed")) {
            parts.ground().units().read(sql -> parts.store().kept(sql, here.id())).stream()
                    .filter(one -> one.version().equals(version))
                    .forEach(one -> refuseOther(entry, one.details().publisherKey()));
        }
    }

    private static void refuseOther(Entry entry, String key) {
        if (!entry.publisher().isEmpty() && !entry.publisher().equals(key)) {
            throw new ComptoirException(
                    "plugin.list-publisher",
                    Fault.CONFLICT,
                    Map.of(
                            "plugin",
                            entry.id(),
                            "line",
                            Integer.toString(entry.line()),
                            "expected",
                            entry.publisher(),
                            "present",
                            key));
        }
    }

    private void go(Step step, String publisher, Call call) {
        switch (step.action()) {
            case "install" -> catalogue.install(step.plugin(), step.to(), publisher, call);
            case "upgrade" -> catalogue.upgrade(step.plugin(), step.to(), publisher, call);
            case "rollback" -> life.rollback(step.plugin(), call);
            case "suspend" -> life.suspend(step.plugin(), call);
            case "resume" -> life.resume(step.plugin(), call);
            case "remove" -> life.remove(step.plugin(), false, call);
            default -> throw new IllegalArgumentException(step.action());
        }
    }
}
