// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.OfferedPlugin;
import org.comptoir.api.plugin.Passport;
import org.comptoir.api.plugin.PluginCatalogue;
import org.comptoir.api.plugin.PluginOffers;
import org.comptoir.api.plugin.PluginPlan;
import org.comptoir.model.Call;
import org.comptoir.plugins.internal.archive.PluginArchive;
import org.comptoir.plugins.internal.life.Sources.Found;
import org.comptoir.plugins.internal.life.Sources.Offer;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks into the sources, and lets in what is asked for by its id. */
@Component(service = PluginCatalogue.class)
public final class DefaultPluginCatalogue implements PluginCatalogue {

    private final LifeParts parts;

    @Activate
    public DefaultPluginCatalogue(@Reference LifeParts parts) {
        this.parts = parts;
    }

    @Override
    public PluginOffers search(String text, Call call) {
        Found found = parts.look();
        Map<String, InstalledPlugin> here = parts.turns().take(parts.reading()::all).stream()
                .collect(Collectors.toMap(InstalledPlugin::id, one -> one));
        List<OfferedPlugin> plugins = new ArrayList<>();
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        for (Offer offer : found.distinct()) {
            if (matches(offer.listed().passport(), wanted)) {
                plugins.add(offered(offer, Optional.ofNullable(here.get(offer.id()))));
            }
        }
        return new PluginOffers(plugins, found.troubles());
    }

    private static boolean matches(Passport passport, String text) {
        Stream<String> texts = Stream.of(
                passport.id(),
                passport.publisher(),
                String.join(" ", passport.name().byLanguage().values()),
                String.join(" ", passport.description().byLanguage().values()));
        return texts.anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(text));
    }

    private OfferedPlugin offered(Offer offer, Optional<InstalledPlugin> here) {
        Passport passport = offer.listed().passport();
        return new OfferedPlugin(
                passport.id(),
                passport.version(),
                passport.name(),
                passport.description(),
                passport.publisher(),
                status(offer, here),
                parts.policy().trust().accepts(offer.listed().publisherKey()),
                offer.source(),
                offer.listed().sha256(),
                offer.listed().size());
    }

    private String status(Offer offer, Optional<InstalledPlugin> here) {
        if (offer.revoked()) {
            return "revoked";
        }
        if (parts.reading()
                .impostor(offer.listed().passport(), offer.listed().publisherKey())
                .isPresent()) {
            return "reserved";
        }
        if (here.isEmpty()
                || here.get().version().isEmpty()
                || here.get().state().equals("removed")) {
            return "new";
        }
        int compared = Version.parseVersion(offer.version())
                .compareTo(Version.parseVersion(here.get().version()));
        return compared == 0 ? "installed" : compared > 0 ? "upgrade" : "older";
    }

    @Override
    public PluginPlan plan(String id, String version, String publisher, Call call) {
        return told(call)
                .plan(parts.ground()
                        .words()
                        .refusing(
                                call.locale(),
                                () -> with(id, version, publisher, archive -> parts.turns()
                                        .take(() -> parts.planning()
                                                .of(
                                                        archive,
                                                        publisher,
                                                        parts.ground().ids().next(),
                                                        call.locale())))));
    }

    @Override
    public InstalledPlugin install(String id, String version, String publisher, Call call) {
        return bring(id, version, publisher, archive -> parts.wishes().install(archive, publisher, call), call);
    }

    @Override
    public InstalledPlugin upgrade(String id, String version, String publisher, Call call) {
        return bring(id, version, publisher, archive -> parts.wishes().upgrade(archive, publisher, call), call);
    }

    private InstalledPlugin bring(
            String id, String version, String publisher, Consumer<PluginArchive> wish, Call call) {
        return told(call)
                .plugin(parts.ground()
                        .words()
                        .refusing(
                                call.locale(),
                                () -> with(id, version, publisher, archive -> parts.turns()
                                        .take(() -> {
                                            wish.accept(archive);
                                            return parts.followed(id, call);
                                        }))));
    }

    private Told told(Call call) {
        return new Told(parts.ground().words(), call);
    }

    private <T> T with(String id, String version, String publisher, Function<PluginArchive, T> work) {
        String expected = publisher.isEmpty() ? parts.reading().signer(id) : publisher;
        Offer offer = parts.look().best(id, version, expected);
        return Scratch.with(folder -> work.apply(parts.sources().open(offer, folder)));
    }
}
