// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.plugin;

import java.nio.file.Path;
import java.util.List;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The life of plugins on the whole server, whichever company the call is for. Each change is written down first, as what
 * is wanted, with an audit row in the caller's books; then the server makes it so while it serves on. One change at a
 * time; a change that cannot be made leaves what served before in its place. Safe to ask again: what is so already stays.
 *
 * <p>Any of these may refuse with {@code plugin.unknown}. What takes an archive refuses with {@code plugin.archive-…},
 * or with {@code plugin.catalogue-…} where the archive lies in the folder of a catalogue: both are in the reference of
 * errors. A signature lies beside the archive, in a file of its name with {@code .sig} at the end.
 *
 * <p>A plugin stays with its publisher: what is here, or was removed with its data kept, is followed by archives that the same key
 * signed. Somebody who knows that it changed hands says so by the new key as {@code publisher}; without it the archive is
 * refused with {@code plugin.other-publisher}. What came with the server, or came unsigned in development mode, has no such
 * key and may be followed by what any accepted key signed; in development mode what nobody signed may follow anything.
 */
@NotForPlugins
@ProviderType
public interface PluginLife {

    /** Every plugin that is here or was removed with its data kept, by id. */
    List<InstalledPlugin> list(Call call);

    PluginDetails info(String id, Call call);

    /**
     * What it would mean to install this archive, or to upgrade to it.
     *
     * @param publisher as in {@link #install(Path, String, Call)}
     */
    PluginPlan plan(Path archive, String publisher, Call call);

    /** The same by the publisher of what is here. */
    default PluginPlan plan(Path archive, Call call) {
        return plan(archive, "", call);
    }

    /**
     * Brings a plugin in. It serves when this returns, on probation: for a minute, unless the settings say otherwise, its
     * health is watched, and failure takes it out again. Refused: {@code plugin.present}, {@code
     * plugin.other-publisher}, {@code plugin.name-taken} (another plugin, or the server itself, has a bundle of the same
     * symbolic name, by which versions take over from one another), {@code plugin.touches-core}, {@code plugin.unresolved}, {@code plugin.not-started}, {@code plugin.unhealthy}; with the last three it
     * stays listed as quarantined, and nothing of it is installed.
     *
     * @param publisher the key that must have signed the archive, as the archive's signature writes it; empty for the key
     *     that signed what is here, and for any accepted one where nothing is
     */
    InstalledPlugin install(Path archive, String publisher, Call call);

    /** The same by the publisher of what is here. */
    default InstalledPlugin install(Path archive, Call call) {
        return install(archive, "", call);
    }

    /**
     * Lets a higher version take over between two questions: it is installed and started beside the one that serves, and
     * asked for its health, before it is chosen; the former leaves when nobody is inside it any more. On probation, as
     * after {@link #install(Path, String, Call)}; failure brings the former back by itself. Refused as install is, and with {@code
     * plugin.not-newer}, {@code plugin.differs} (this version is known with another content, or the plugin with another
     * bundle), {@code plugin.older-than-data} (the plugin had failed, and a later version served before); then the former has
     * never stopped.
     *
     * @param publisher as in {@link #install(Path, String, Call)}
     */
    InstalledPlugin upgrade(Path archive, String publisher, Call call);

    /** The same by the publisher of what is here. */
    default InstalledPlugin upgrade(Path archive, Call call) {
        return upgrade(archive, "", call);
    }

    /**
     * Lets the version that served before this one take over again, in the same way; never a later one. Below the first that is kept lies the one that
     * came with the server, if any. Refused: {@code plugin.no-former}, and as {@link #upgrade(Path, String, Call)}.
     */
    InstalledPlugin rollback(String id, Call call);

    /** Takes it out of service until {@link #resume}; it stays listed with its versions, settings and data. */
    InstalledPlugin suspend(String id, Call call);

    /** Brings back what is suspended, quarantined or removed. Refused: as {@link #install(Path, String, Call)}, {@code plugin.no-former}. */
    InstalledPlugin resume(String id, Call call);

    /**
     * Takes it out for good. Refused: {@code plugin.built-in} where the version that serves came with the server: that
     * can be suspended.
     *
     * @param deleteData whether its versions are forgotten too; otherwise it stays listed, and {@link #resume} brings it
     *     back
     */
    void remove(String id, boolean deleteData, Call call);

    /**
     * Why it does not serve, or not well, a sentence each: what it needs that is not there, what it waits for, what its
     * extensions say. Empty when nothing is the matter.
     */
    List<String> whyNot(String id, Call call);
}
