// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.plugins.internal.archive.Archives;
import org.comptoir.plugins.internal.archive.Catalogue;
import org.comptoir.plugins.internal.archive.Catalogues;
import org.comptoir.plugins.internal.archive.Listed;
import org.comptoir.plugins.internal.archive.PluginArchive;
import org.comptoir.plugins.internal.archive.Trust;
import org.osgi.framework.Version;

/** The catalogues that the settings name: folders as they lie there, addresses by way of a folder of their own. */
final class Sources {

    private static final long LONGEST_CATALOGUE = 20L << 20;
    private static final long LONGEST_SIGNATURE = 1L << 10;
    private static final long LONGEST_ARCHIVE = 50L << 20;

    private final Policy policy;
    private final Catalogues catalogues;
    private final Fetched fetched;
    private final Words words;
    private final Archives archives = new Archives();

    Sources(Policy policy, Catalogues catalogues, Fetched fetched, Words words) {
        this.policy = policy;
        this.catalogues = catalogues;
        this.fetched = fetched;
        this.words = words;
    }

    /** One version of one plugin in one source. */
    record Offer(String source, Catalogue catalogue, Listed listed) {

        String id() {
            return listed.passport().id();
        }

        String version() {
            return listed.passport().version();
        }

        boolean revoked() {
            return catalogue.revoked().contains(listed.sha256());
        }
    }

    /** What keeps the server from knowing all that is offered. */
    enum Lack {
        NOTHING,
        /** No source is named. */
        SOURCE,
        /** At a source there is no catalogue, and all the others were read. */
        CATALOGUE,
        /** A source cannot be read, or what it has was refused. */
        UNREACHABLE
    }

    /**
     * What all sources have.
     *
     * @param offers in the order of the sources
     * @param revoked digests that any of them revokes
     * @param troubles what could not be read, a sentence each
     * @param lack what keeps one from saying that there is no other
     */
    record Found(List<Offer> offers, Set<String> revoked, List<String> troubles, Lack lack) {

        /** Of each version what the first source has, by id and version. */
        List<Offer> distinct() {
            return offers.stream()
                    .collect(Collectors.toMap(
                            offer -> offer.id() + " " + offer.version(), offer -> offer, (first, other) -> first))
                    .values()
                    .stream()
                    .sorted(Comparator.comparing(Offer::id)
                            .thenComparing(offer -> Version.parseVersion(offer.version())))
                    .toList();
        }

        /**
         * One version of a plugin; empty for the highest. Refused: {@code plugin.not-offered}, {@code
         * plugin.source-unreachable}, {@code plugin.source-empty}.
         *
         * @param publisher the key whose archives go before those of others, whatever their version; empty for any
         */
        Offer best(String id, String version, String publisher) {
            Comparator<Offer> lowest = Comparator.comparing(offer -> Version.parseVersion(offer.version()));
            // By no high number of theirs do strangers stand in the way of whom one trusts.
            Comparator<Offer> strangersLast = Comparator.comparing(offer ->
                    !publisher.isEmpty() && !offer.listed().publisherKey().equals(publisher));
            Optional<Offer> best = offers.stream()
                    .filter(offer -> offer.id().equals(id))
                    // A revoked one that was asked for by its number is refused as such when it is opened.
                    .filter(offer -> version.isEmpty()
                            ? !revoked.contains(offer.listed().sha256())
                            : offer.version().equals(version))
                    // Of equals the first, which is the first of the sources.
                    .min(strangersLast.thenComparing(lowest.reversed()));
            if (best.isPresent()) {
                return best.get();
            }
            switch (lack) {
                case UNREACHABLE -> throw unreachable(troubles);
                case CATALOGUE ->
                    throw new ComptoirException(
                            "plugin.source-empty",
                            Fault.NOT_FOUND,
                            Map.of("plugin", id, "reason", String.join(" ", troubles)));
                case SOURCE ->
                    throw new ComptoirException(
                            "plugin.not-offered",
                            Fault.NOT_FOUND,
                            Map.of("plugin", id, "version", version, "reason", Sentence.of("plugin-said.no-source")));
                case NOTHING -> {
                    // All that there is was read, and this is not among it.
                }
            }
            throw new ComptoirException(
                    "plugin.not-offered", Fault.NOT_FOUND, Map.of("plugin", id, "version", version));
        }
    }

    /** Reads all of them; goes out into the network, so never in a turn and never in a write. */
    Found read() {
        List<Offer> offers = new ArrayList<>();
        Set<String> revoked = new HashSet<>();
        List<String> troubles = new ArrayList<>();
        Lack lack = policy.sources().isEmpty() ? Lack.SOURCE : Lack.NOTHING;
        for (String source : policy.sources()) {
            try {
                Catalogue catalogue = catalogue(source);
                catalogue.plugins().forEach(listed -> offers.add(new Offer(source, catalogue, listed)));
                revoked.addAll(catalogue.revoked());
            } catch (ComptoirException refused) {
                boolean none = refused.code().equals("plugin.catalogue-missing") && lack != Lack.UNREACHABLE;
                lack = none ? Lack.CATALOGUE : Lack.UNREACHABLE;
                troubles.add("The source " + source + " was refused. " + words.title(refused));
            } catch (Fetched.Failure | IllegalArgumentException unreachable) {
                lack = Lack.UNREACHABLE;
                troubles.add("The source " + source + " cannot be read: " + unreachable.getMessage() + ".");
            }
        }
        return new Found(offers, revoked, troubles, lack);
    }

    private Catalogue catalogue(String source) {
        if (!isAddress(source)) {
            return catalogues.read(Path.of(source), policy.trust());
        }
        URI base = base(source);
        return Scratch.with(folder -> {
            URI document = base.resolve(Catalogue.FILE);
            if (!fetched.fetch(document, folder.resolve(Catalogue.FILE), LONGEST_CATALOGUE)) {
                throw new ComptoirException(
                        "plugin.catalogue-missing", Fault.NOT_FOUND, Map.of("file", document.toString()));
            }
            Path signature = folder.resolve(Catalogue.SIGNATURE);
            if (!fetched.fetch(base.resolve(Catalogue.SIGNATURE), signature, LONGEST_SIGNATURE)) {
                Scratch.remove(signature);
            }
            return catalogues.read(folder, policy.trust());
        });
    }

    /** Opens the archive of an offer; fetches it first where it is elsewhere. @param folder an empty one */
    PluginArchive open(Offer offer, Path folder) {
        Trust trust = policy.trust();
        if (!isAddress(offer.source())) {
            return archives.open(Path.of(offer.source()), offer.catalogue(), offer.listed(), trust, folder);
        }
        return Scratch.with(home -> {
            String file = offer.listed().file();
            long most = Math.min(LONGEST_ARCHIVE, offer.listed().size());
            try {
                if (!fetched.fetch(base(offer.source()).resolve(file), home.resolve(file), most)) {
                    throw new ComptoirException("plugin.archive-missing", Fault.NOT_FOUND, Map.of("file", file));
                }
            } catch (Fetched.Failure unreachable) {
                throw unreachable(List.of(String.valueOf(unreachable.getMessage())));
            }
            return archives.open(home, offer.catalogue(), offer.listed(), trust, folder);
        });
    }

    static ComptoirException unreachable(List<String> troubles) {
        return new ComptoirException(
                "plugin.source-unreachable", Fault.UNAVAILABLE, Map.of("reason", String.join(" ", troubles)));
    }

    private static boolean isAddress(String source) {
        return source.contains("://");
    }

    /** Over a network only what nobody on the way can read or change; a developer's own machine is no network. */
    private URI base(String source) {
        URI address = URI.create(source.endsWith("/") ? source : source + "/");
        boolean local = "http".equals(address.getScheme()) && policy.development() && isLoopback(address.getHost());
        if (!"https".equals(address.getScheme()) && !local) {
            throw new IllegalArgumentException("it has to be a folder or an https address");
        }
        return address;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
