// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.proof;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comptoir.kernel.ChainHead;
import org.comptoir.kernel.Units;
import org.comptoir.model.id.CompanyId;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes the heads of chains outside the database, where whoever rewrites a chain with all its hashes does not reach.
 * Each server writes its own. Safe for many threads.
 */
@Component(service = Anchors.class)
public final class Anchors {

    private final Units units;
    private final Clock clock;
    private final Path dataFolder;
    private final AnchorFolder folder;
    private final Map<CompanyId, AnchoredCompany> companies = new HashMap<>();
    private @Nullable AnchorKey key;

    /**
     * The anchors that go along with an export.
     *
     * @param files oldest first
     * @param last the number of the last one that counts: files grow
     */
    record Witnesses(List<Path> files, long last) {}

    /**
     * What an export says of itself, made while no other anchor is written.
     *
     * @param heads the chains in their order
     * @param at when
     * @param publicKey the server's
     * @param firstNumber the number of the first anchor that goes along
     */
    record Moment(SortedMap<String, ChainHead> heads, Instant at, String publicKey, long firstNumber) {}

    /** Says what an export of this moment is. */
    interface Sealing<T> {
        T export(Moment moment);

        /** 64 hexadecimal digits that stand for all of it. */
        String seal(T export);
    }

    /**
     * An export with the anchors that go along.
     *
     * @param <T> what it is
     */
    record Sealed<T>(T export, SortedMap<String, ChainHead> heads, Witnesses anchors) {}

    @Activate
    public Anchors(BundleContext context, @Reference Units units, @Reference Clock clock) {
        this(units, clock, folder(context.getProperty("comptoir.data")));
    }

    /** @param dataFolder where {@code anchor.key} and {@code anchors} lie */
    public static Anchors in(Path dataFolder, Units units, Clock clock) {
        return new Anchors(units, clock, dataFolder);
    }

    private Anchors(Units units, Clock clock, Path dataFolder) {
        this.units = units;
        this.clock = clock;
        this.dataFolder = dataFolder;
        this.folder = new AnchorFolder(dataFolder);
    }

    private static Path folder(@Nullable String data) {
        return Path.of(data == null ? "data" : data).toAbsolutePath();
    }

    AnchorFolder folder() {
        return folder;
    }

    /** Refused as {@link AnchorKey#in} says. */
    public synchronized String publicKey() {
        return key().publicKey();
    }

    /** Writes what has changed since the last time, for every company. */
    public synchronized void write() {
        units.read(sql -> sql.query("select distinct company from chain_head", row -> new CompanyId(row.uuid(1))))
                .forEach(company -> {
                    SortedMap<String, ChainHead> heads = units.read(sql -> ChainHead.all(sql, company));
                    anchor(company, heads, clock.instant());
                });
    }

    /** Writes the heads of a company, and what seals an export of this very moment after them. */
    synchronized <T> Sealed<T> seal(CompanyId company, Sealing<T> sealing) {
        SortedMap<String, ChainHead> heads = units.read(sql -> ChainHead.all(sql, company));
        Instant at = clock.instant();
        AnchoredCompany anchored = anchor(company, heads, at);
        T export = sealing.export(new Moment(heads, at, key().publicKey(), anchored.firstNumber()));
        ChainHead seal = new ChainHead(heads.size(), sealing.seal(export));
        anchor(company, new TreeMap<>(Map.of(AnchorLine.EXPORT, seal)), at);
        Witnesses witnesses = new Witnesses(folder.files(company, key().id()), anchored.lastNumber());
        return new Sealed<>(export, heads, witnesses);
    }

    private AnchoredCompany anchor(CompanyId company, SortedMap<String, ChainHead> heads, Instant at) {
        AnchorKey signer = key();
        AnchoredCompany anchored =
                companies.computeIfAbsent(company, unknown -> new AnchoredCompany(folder, unknown, signer, at));
        try {
            anchored.anchor(heads, at);
        } catch (RuntimeException failure) {
            // How much of it was written is for the file to say.
            companies.remove(company);
            throw failure;
        }
        return anchored;
    }

    private AnchorKey key() {
        AnchorKey known = key;
        if (known == null) {
            known = AnchorKey.in(dataFolder, folder.isEmpty());
            folder.keep(known);
            key = known;
        }
        return known;
    }
}
