// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.plugin;

import java.nio.file.Path;
import java.util.List;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/** Looks whether plugins are what they should be, and how they are. Changes nothing. */
@NotForPlugins
@ProviderType
public interface PluginCheckup {

    /**
     * Proves what is kept and what runs, one check after the other.
     *
     * @param id a plugin, or empty for all of them
     * @throws org.comptoir.model.ComptoirException {@code plugin.unknown}
     */
    List<PluginCheck> verify(String id, Call call);

    /** Whether plugins that nobody vouches for are let in, and the hot folder is watched: on no shop's server. */
    boolean development();

    /** Whether this server was started without plugins: what is installed serves elsewhere, or after another start. */
    boolean bare();

    /**
     * Which of the installed plugins would run on another version of the server, and what to do about the others. Where one
     * would not, the catalogues are read for a version that would.
     *
     * @param target the list of what that server offers, or the folder of a distribution, which has it as {@code
     *     platform/offers.json}
     * @throws org.comptoir.model.ComptoirException {@code plugin.target-missing}, {@code plugin.target-too-large}, {@code
     *     plugin.target-malformed}, {@code plugin.target-format}, {@code plugin.target-damaged}
     */
    PluginForecast forecast(Path target, Call call);

    /** How all plugins are, on all nodes, and what to do about it. */
    PluginReport doctor(Call call);

    /** The same of one plugin, without asking the others. Refused: {@code plugin.unknown}. */
    PluginReport.Patient patient(String id, Call call);
}
